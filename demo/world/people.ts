/** A person of the sample world. Nobody of these exists; the addresses lie under names that are reserved for examples. */
export interface Person {
  /** How they sign. */
  name: string;
  email: string;
}

export const AKARI: Person = { name: '水沢 あかり', email: 'akari.mizusawa@example.ac.jp' };
export const RIKU: Person = { name: '風間 陸', email: 'riku.kazama@example.com' };
export const NORA: Person = { name: 'Nora Lindqvist', email: 'nora.lindqvist@example.org' };
/** Holds no badge, but would like to. */
export const REX: Person = { name: 'Rex Holloway', email: 'rex.holloway@example.net' };

/** The checks, in the order in which they are reported (design.md §1). */
export const CHECKS = ['read', 'parse', 'issuer', 'proof', 'anchor', 'validity', 'status', 'recipient', 'trust'] as const;
export type CheckId = (typeof CHECKS)[number];

/** Only `pass` is ever shown as a pass; `unknown` = asked, no usable answer; `skipped` = a check it needs did not pass. */
export const OUTCOMES = ['pass', 'fail', 'unknown', 'skipped', 'not-applicable'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A value that a sentence may show: a host, a date, a limit. Never a sentence. */
export type Detail = Readonly<Record<string, string | number>>;

/** Name and version, as a report carries it. A test holds it equal to package.json. */
export const VERIFIER = 'tashika 0.1.0';

/** The day of this release, ISO 8601: a device whose clock is before it is wrong (threats.md T60). */
export const RELEASED = '2026-11-21';

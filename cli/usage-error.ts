/** A mistake in the command line: said on standard error, exit code 64. */
export class UsageError extends Error {}

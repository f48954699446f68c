/** Parsed JSON as `lib/json` makes it: objects have no prototype, members were checked for duplicates and forbidden names. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [member: string]: Json | undefined;
}

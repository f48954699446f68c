import * as v from 'valibot';

// Everything that is kept was written by this program or an organisation’s policy, and is judged again whenever it is read: a
// version of tomorrow, a broken disk or a clumsy policy may have left anything there. What is broken counts as not there; the
// rest stays.

const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));

const show = v.picklist(['marks', 'panel', 'off']);
const check = v.picklist(['auto', 'click']);

/** An entry of a list of issuers. A few characters more than any address may have, so that core is the one to judge. */
export const entrySchema = v.union([
  v.pipe(v.object({ issuer: text(2_048), name: named() }), v.transform(withoutAbsent)),
  v.pipe(v.object({ host: text(253), name: named() }), v.transform(withoutAbsent)),
]);

/** What is done on one site; a member that is missing or broken is left out. */
const siteSchema = v.pipe(
  v.object({ show: v.fallback(v.optional(show), undefined), check: v.fallback(v.optional(check), undefined) }),
  v.transform(withoutAbsent),
);

/** By the id of the site; a site whose value is broken is left out. */
export const sitesSchema = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((sites) =>
    Object.fromEntries(
      Object.entries(sites).flatMap(([id, value]) => {
        const site = v.safeParse(siteSchema, value);
        return site.success && Object.keys(site.output).length > 0 ? [[id, site.output] as const] : [];
      }),
    ),
  ),
);

/** Addresses of sources by network (CAIP-2); a network whose value is broken is left out. */
export const chainsSchema = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((chains) =>
    Object.fromEntries(
      Object.entries(chains).flatMap(([network, value]) => {
        const sources = v.safeParse(good(text(2_048)), value);
        return sources.success && sources.output.length > 0 ? [[network, sources.output.slice(0, 10)] as const] : [];
      }),
    ),
  ),
);

/** A list of an organisation’s, without the entries that are broken. */
export const listSchema = v.object({ name: text(1_000), source: text(1_000), entries: good(entrySchema) });

/** A language, by its id. */
export const langSchema = text(35);

/** A list of which only the good members are kept. */
export function good<Schema extends v.GenericSchema>(schema: Schema) {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((values) =>
      values.flatMap((value): v.InferOutput<Schema>[] => {
        const result = v.safeParse(schema, value);
        return result.success ? [result.output] : [];
      }),
    ),
  );
}

function named() {
  return v.optional(text(1_000));
}

/** Without members that are `undefined`: stores and messages do not tell them from absent ones. */
function withoutAbsent<Value extends object>(value: Value): { [Name in keyof Value]: Exclude<Value[Name], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as {
    [Name in keyof Value]: Exclude<Value[Name], undefined>;
  };
}

import * as v from 'valibot';
import type { TrustEntry } from '../../core/index.ts';
import { browser } from '../browser.ts';
import type { SiteChoices } from '../settings.ts';
import { chainsSchema, entrySchema, langSchema, sitesSchema } from './schema.ts';

/** What an organisation's policy says (`storage.managed`, docs/organisations.md). What the viewer chose goes before it. */
export interface Managed {
  /** The name of the organisation, to be said beside what it decided. */
  organisation: string | null;
  trust: readonly TrustEntry[];
  /** There is a list in the policy, and it cannot be read. */
  trustBroken: boolean;
  lang: string | null;
  sites: SiteChoices;
  /** Addresses of sources of blockchains, by network (CAIP-2): asked after the viewer's own and before public ones. */
  chains: Readonly<Record<string, readonly string[]>>;
}

/** Of a device without a policy. */
export const UNMANAGED: Managed = { organisation: null, trust: [], trustBroken: false, lang: null, sites: {}, chains: {} };

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

/**
 * The organisation's policy. Never rejects: without one, and for every part of it that is broken, nothing was said. A list with
 * one broken entry is broken as a whole, and that is told: half a list would pass for a list.
 */
export async function loadManaged(): Promise<Managed> {
  const said = await readStore();
  const trust = v.safeParse(v.optional(v.pipe(v.array(entrySchema), v.maxLength(10_000)), []), said['trust']);
  return {
    organisation: partOf(name, said['organisation']),
    trust: trust.success ? trust.output : [],
    trustBroken: !trust.success,
    lang: partOf(langSchema, said['language']),
    sites: partOf(sitesSchema, said['sites']) ?? {},
    chains: partOf(chainsSchema, said['chains']) ?? {},
  };
}

async function readStore(): Promise<Record<string, unknown>> {
  try {
    // Firefox rejects where no policy is set; some browsers have no such store.
    return (await browser.storage.managed.get(null)) ?? {};
  } catch {
    return {};
  }
}

function partOf<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> | null {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : null;
}

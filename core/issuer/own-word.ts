import { httpsForm, sameAddress } from '../lib/https-form.ts';
import type { ControllerAddress, ControllerKey } from '../model/controller.ts';
import type { JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import { stringsOf, textOf } from '../parse/formats/fields.ts';
import { objectsOf } from '../parse/vc/objects-of.ts';
import type { Asked } from './ask-document.ts';
import { documentKeys } from './document-keys.ts';
import { isBlockcertsIssuer, readIssuerProfile } from './issuer-profile.ts';

/** What a party's own document says. */
export interface Own {
  keys: readonly ControllerKey[];
  name: string | null;
  notes: readonly Problem[];
  /** Why it publishes no key, for good. */
  silent: Problem | null;
  /** Why nobody can say. */
  unknown: readonly Problem[];
  addresses?: readonly ControllerAddress[];
  revocationAddresses?: readonly string[];
  revocationList?: string | null;
  profile?: string;
  profileProof?: 'holds' | 'not-judged';
}

/** The answer at the place of a document: what it says, if it is that of `id`. */
export function ownWord(answer: Asked, id: string, host: string): Own {
  const nothing = { keys: [], name: null, notes: [], silent: null, unknown: [] };
  if (answer.kind === 'unknown') return { ...nothing, unknown: answer.problems };
  if (answer.kind === 'silent') return { ...nothing, silent: answer.problem };
  const { document, notes } = answer;
  const said = idOf(document);
  // JSON that does not say whose it is describes nobody.
  if (said === null) return { ...nothing, notes, silent: { code: 'issuer.no-document', detail: { host } } };
  // DIDs are compared as they stand (DID Core §3.1), addresses as they are asked.
  if (said !== id && !sameAddress(said, id)) {
    return { ...nothing, notes, silent: { code: 'issuer.id-mismatch', detail: { host, id: said } } };
  }
  const keys = documentKeys(document, said);
  if (keys === null) return { ...nothing, notes, unknown: [{ code: 'issuer.malformed', detail: { host } }] };
  const silent: Problem | null = keys.length > 0 ? null : { code: 'issuer.no-keys', detail: { host } };
  return { ...nothing, keys, name: textOf(document['name']), notes, silent, ...certificatesOf(document, id) };
}

/** Whose document it is, in its own words. */
export function idOf(document: JsonObject): string | null {
  const said = document['id'] ?? document['@id'];
  return typeof said === 'string' ? said : null;
}

/** What leads to certificates that were withdrawn. It costs no question, so that no badge can be made to look past it. */
function certificatesOf(document: JsonObject, id: string): Pick<Own, 'profile' | 'revocationList'> {
  if (id.startsWith('did:')) {
    const profile = profileNamed(document);
    return profile === null ? {} : { profile };
  }
  const record = readIssuerProfile(document);
  const ofCertificates = typeof record === 'object' && isBlockcertsIssuer(document, record);
  return ofCertificates ? { revocationList: record.revocationList } : {};
}

/** The address in the service of type `IssuerProfile`; of several addresses none can be meant (blockcerts.md §9.1). */
function profileNamed(document: JsonObject): string | null {
  const services = objectsOf(document['service']).filter(({ type }) => stringsOf(type).includes('IssuerProfile'));
  if (services.length === 0) return null;
  const places = new Set(services.flatMap(({ serviceEndpoint }) => stringsOf(serviceEndpoint)));
  const [place = ''] = places.size === 1 ? places : [];
  return httpsForm(place) ?? place;
}

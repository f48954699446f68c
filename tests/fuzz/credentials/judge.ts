// The law: whatever was changed does not verify, unless it means the same and is shown as the same.
import canonicalizeJson from 'canonicalize';
import { recordedPorts } from '../../../cli/case-folder.ts';
import { type Report, verify } from '../../../core/index.ts';
import { canonicalByOracle } from '../../support/oracle-issuer.mjs';
import { type Doc, type Issued, NOW, type World } from './issue.ts';

/** What a badge may be called whose proof does not hold. */
const NOT_VERIFIED: readonly string[] = ['not-genuine', 'incomplete', 'not-checkable'];

/** What is said of `text` in `world`; nothing else answers. */
export function verifyIn(world: World, text: string): Promise<Report> {
  const answers = Object.entries(world).map(([url, document]) => ({
    ...{ method: 'GET' as const, url, status: 200, headers: { 'content-type': 'application/json' } },
    body: new TextEncoder().encode(JSON.stringify(document)),
  }));
  const ports = recordedPorts({ id: '', input: { text }, now: NOW, holder: {}, trust: [], answers, transactions: [] });
  return verify({ text }, { policy: { now: NOW }, ports });
}

/** A credential as it was issued: how it is verified, and what is shown of it. */
export interface Sound {
  issued: Issued;
  report: Report;
}

/** What is wrong with the answer to a changed text; `null`: nothing. @param world the issuer's, or one that was changed too */
export async function faultOf({ issued, report: sound }: Sound, text: string, world?: World): Promise<string | null> {
  const report = await verifyIn(world ?? issued.world, text);
  const internal = report.checks.flatMap(({ problems }) => problems).find(({ code }) => code.endsWith('internal-error'));
  if (internal) return `${internal.code} ${internal.detail['kind']}`;
  const holds = report.checks.some(({ check, outcome }) => check === 'proof' && outcome === 'pass');
  if (!holds) {
    if (!NOT_VERIFIED.includes(report.verdict)) return `${report.verdict} without a proof`;
    return report.badge === null ? null : 'shown without a proof';
  }
  if (world) return `${report.verdict}, though its issuer does not say so`;
  if (!(await meansTheSame(issued, text))) return `${report.verdict}, though something else is signed`;
  if (report.verdict !== sound.verdict) return `${report.verdict} in place of ${sound.verdict}`;
  return sorted(report.badge) === sorted(sound.badge) ? null : 'the same is signed, and another badge is shown';
}

async function meansTheSame(issued: Issued, text: string): Promise<boolean> {
  if (issued.covers === 'token') return text.trim() === issued.text;
  const changed = JSON.parse(text.replace(/^\ufeff/, '')) as Doc;
  const own = issued.document['proof'] as Doc;
  const proofs = [changed['proof']].flat(9) as Doc[];
  // A proof of another kind says nothing; every one of this kind must be the one that was signed.
  const alike = proofs.filter((proof) => kindOf(proof) === kindOf(own));
  if (alike.length === 0) return false;
  for (const proof of alike) if (!(await signsTheSame(issued, changed, proof))) return false;
  return true;
}

async function signsTheSame({ covers, document, text }: Issued, changed: Doc, proof: Doc): Promise<boolean> {
  const own = document['proof'] as Doc;
  // In a derived proof the value holds more than a signature, and more than one writing of it.
  if (covers !== 'part' && proof['proofValue'] !== own['proofValue']) return false;
  const parts = covers === 'text' ? asText : asGraph;
  return (await parts(changed, proof)) === (await parts(JSON.parse(text) as Doc, own));
}

const kindOf = (proof: unknown) => {
  const { type, cryptosuite } = (proof ?? {}) as Doc;
  return JSON.stringify([type, cryptosuite]);
};

async function asGraph(document: Doc, { proofValue, ...options }: Doc): Promise<string> {
  const { proof, ...unsecured } = document;
  const both = [unsecured, { ...options, '@context': document['@context'] }];
  return JSON.stringify(await Promise.all(both.map((part) => canonicalByOracle(part).catch(() => Math.random()))));
}

/** The contexts of the proof are those that are signed (VC Data Integrity EdDSA 1.0 §3.3.2). */
async function asText(document: Doc, { proofValue, ...options }: Doc): Promise<string> {
  const { proof, ...unsecured } = document;
  const contexts = options['@context'] === undefined ? {} : { '@context': options['@context'] };
  return JSON.stringify([canonicalizeJson({ ...unsecured, ...contexts }), canonicalizeJson(options)]);
}

/** A text of a view in which the order of a list plays no part: a graph has none. */
function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members
    .map(([name, member]) => `${JSON.stringify(name)}:${sorted(member)}`)
    .sort()
    .join()}}`;
}

// A world with one status list, for tests of the status check: what `another` would say of it stands in place of real proofs.
import { gzipSync } from 'node:zlib';
import { parseJson, parseJsonObject } from '../../core/lib/json.ts';
import type { Outcome } from '../../core/model/check.ts';
import type { Another, Context, Findings } from '../../core/model/context.ts';
import type { Controller } from '../../core/model/controller.ts';
import type { JsonObject } from '../../core/model/json.ts';
import type { Problem } from '../../core/model/problem.ts';
import { badgeOfCredential } from '../../core/parse/credential.ts';
import { fakeContext } from './fake-context.ts';
import { type FakeAnswer, fakeHttp } from './fake-http.ts';

export const LIST_URL = 'https://status.example.net/list/1';
export const ISSUER = 'did:web:badges.example.ac.jp';
/** When `fakeHttp` says that its answers arrived. */
export const NOW = Date.UTC(2026, 5, 1);

/** The list with these bits set, as `encodedList`. */
export function encodedList(set: readonly number[], entries = 131_072): string {
  const bits = new Uint8Array(entries / 8);
  for (const index of set) bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
  return `u${gzipSync(bits).toString('base64url')}`;
}

/** A bitstring list of `ISSUER`, to be changed by a test. */
export function listCredential(changes: { list?: object; subject?: object; set?: readonly number[] } = {}) {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: LIST_URL,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: ISSUER,
    credentialSubject: {
      id: `${LIST_URL}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: encodedList(changes.set ?? []),
      ...changes.subject,
    },
    ...changes.list,
  };
}

/** What came of verifying a list. */
export interface Verification {
  parse?: readonly Problem[];
  issuer?: Outcome;
  proof?: Outcome;
  problems?: readonly Problem[];
  validity?: readonly Problem[];
}

/** A context whose hosts serve `answers`, and where every list verifies but for what `says` has. `verified` lists what was asked. */
export function statusWorld(
  answers: Readonly<Record<string, FakeAnswer>>,
  says: Verification = {},
  changes: Partial<Context> = {},
) {
  const { http, asked, requests } = fakeHttp(answers);
  const verified: string[] = [];
  const context = fakeContext({
    http,
    now: NOW,
    another: async (carried, checks) => {
      verified.push((checks ?? []).join(' '));
      const document = carried.kind === 'json' ? parseJsonObject(carried.source).value : ({} as JsonObject);
      return anotherOf(document, says);
    },
    ...changes,
  });
  return { context, asked, requests, verified };
}

function anotherOf(document: JsonObject, says: Verification): Another {
  const check = (id: 'parse' | 'issuer' | 'proof' | 'validity', outcome: Outcome, problems: readonly Problem[] = []) => ({
    ...{ check: id, outcome, facts: {} },
    problems: [...problems],
  });
  const decided = (problems: readonly Problem[] = []): Outcome => (problems.length > 0 ? 'fail' : 'pass');
  const checks = [
    check('parse', decided(says.parse), says.parse),
    check('issuer', says.issuer ?? 'pass'),
    check('proof', says.proof ?? 'pass', says.problems),
    check('validity', decided(says.validity), says.validity),
  ];
  const report = {
    ...{ verdict: 'genuine' as const, badge: null, checks, evidence: [], input: { kind: 'json' as const } },
    ...{ verifiedAt: new Date(NOW).toISOString(), verifier: 'test' },
  };
  return { report, findings: says.parse ? {} : { badge: badgeOfCredential(document, null) } };
}

/** The issuer of the badge. */
export const issuerOf = (id = ISSUER, changes: Partial<Controller> = {}): Controller => ({
  ...{ id, state: 'published', keys: [], name: null, host: 'badges.example.ac.jp', path: null },
  ...{ platform: null, problems: [], url: null },
  ...changes,
});

/** What the checks before found of a badge with these status entries. */
export function withStatus(credentialStatus: unknown, issuer = issuerOf()): Findings {
  const text = JSON.stringify({
    ...{ id: 'urn:uuid:1', type: ['VerifiableCredential', 'OpenBadgeCredential'], issuer: issuer.id, credentialStatus },
    credentialSubject: { achievement: { name: 'Sample' } },
  });
  const document = parseJson(text).value as JsonObject;
  const badge = badgeOfCredential(document, null);
  const types = ['VerifiableCredential', 'OpenBadgeCredential'];
  const credential = { model: 'vcdm-2.0' as const, document, token: null, id: badge.id, issuerId: issuer.id, types };
  return { badge, controller: issuer, credential };
}

/** An entry in the list above. */
export const bitEntry = (changes: object = {}) => ({
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '5',
  statusListCredential: LIST_URL,
  ...changes,
});

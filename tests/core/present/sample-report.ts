// Reports to put into words. Everything in them is invented.
import fc from 'fast-check';
import type { BadgeView } from '../../../core/model/badge.ts';
import { CHECKS, type CheckId, type Detail, OUTCOMES } from '../../../core/model/check.ts';
import type { CheckReport } from '../../../core/model/check-report.ts';
import { PROBLEMS, type Problem, type ProblemCode } from '../../../core/model/problem.ts';
import type { Report } from '../../../core/model/report.ts';
import { VERDICTS, type Verdict } from '../../../core/model/verdict.ts';

export const HOST = 'badges.example.org';
export const NAME = 'Example University';
export const ALL_CODES = Object.keys(PROBLEMS) as ProblemCode[];

/** A value for every place that a sentence can have. */
export const FULL_DETAIL: Detail = {
  address: '0x00000000000000000000000000000000000000aa',
  alg: 'none',
  badgeName: 'Hanako Sato',
  chain: 'Ethereum',
  date: '2025-03-21',
  email: 'h…@example.org',
  field: 'issuedOn',
  host: HOST,
  issuer: NAME,
  knownHost: 'www.example.ac.jp',
  knownName: 'Example College',
  limit: 5_242_880,
  name: NAME,
  network: 'eip155:1',
  pageName: 'Taro Yamada',
  platform: 'Example Wallet',
  reason: 'Issued twice.',
  standard: 'ob-1.1',
  suite: 'example-suite-2020',
  time: '2025-03-21T10:05:00Z',
  to: 'elsewhere.example.net',
  type: 'telephone',
  url: 'https://example.org/context.json',
  version: 'Open Badges 9.0',
};

export const SAMPLE_BADGE: BadgeView = {
  standard: 'ob-2.0',
  id: `https://${HOST}/assertions/1`,
  name: 'Data Science I',
  description: 'Passed the first course.',
  criteria: { narrative: 'Exam over 60 %', url: `https://${HOST}/criteria/1` },
  image: `https://${HOST}/assertions/1.png`,
  language: 'en',
  issuer: { id: `https://${HOST}/issuer`, name: NAME, host: HOST, url: 'https://www.example.org/', listedAs: null },
  platform: null,
  shownOn: null,
  issuedOn: '2025-03-21T00:00:00+09:00',
  expires: null,
};

/** What the anchor check finds of a record. */
export const ANCHOR: Detail = {
  network: 'eip155:1',
  chain: 'Ethereum',
  txid: 'c0ffee',
  blockTime: '2025-04-01T00:00:00Z',
  sender: '0x00000000000000000000000000000000000000aa',
  confirmations: 120,
  sources: 'Example Nodes, Other Nodes',
};

type Found = Partial<Pick<CheckReport, 'outcome' | 'facts'>> & { codes?: readonly (ProblemCode | Problem)[] };

/** A report in which everything passed, but for what is given. */
export function sampleReport(
  verdict: Verdict,
  checks: Partial<Record<CheckId, Found>> = {},
  rest: Partial<Omit<Report, 'checks' | 'verdict'>> = {},
): Report {
  return {
    verdict,
    badge: SAMPLE_BADGE,
    checks: CHECKS.map((check) => {
      const { outcome, facts = {}, codes = [] } = checks[check] ?? {};
      const problems = codes.map((code) => (typeof code === 'string' ? { code, detail: {} } : code));
      return { check, outcome: outcome ?? 'pass', problems, facts };
    }),
    evidence: [{ url: `https://${HOST}/assertions/1`, status: 200, sha256: '00', time: '2025-04-01T10:05:00.000Z' }],
    input: { kind: 'png' },
    verifiedAt: '2025-04-01T10:05:30.000Z',
    verifier: 'tashika 0.0.0',
    ...rest,
  };
}

const word = fc.constantFrom(
  NAME,
  'サンプル大学',
  '✅ Example',
  'a“b”c',
  '「見本」',
  'שלום',
  'x\u202ey',
  'One\nTwo',
  '',
  ' ',
  '{host}',
  '[x]',
);
const value = fc.oneof(word, fc.integer(), fc.string({ maxLength: 20 }), fc.constantFrom('2025-03-21', '2025-13-41', HOST));
const detail: fc.Arbitrary<Detail> = fc.dictionary(fc.constantFrom(...Object.keys(FULL_DETAIL), '__proto__', 'kind'), value, {
  maxKeys: 6,
});
const problem: fc.Arbitrary<Problem> = fc.record({ code: fc.constantFrom(...ALL_CODES), detail });
const anchorFacts: fc.Arbitrary<Detail> = fc.record(
  {
    chain: word,
    txid: word,
    explorer: fc.constantFrom(`https://${HOST}/tx/1`, 'javascript:alert(1)', 'https://a@b.example/'),
    blockTime: fc.constantFrom('2025-03-21T00:00:00Z', '2025-13-41', ''),
    sender: word,
    sources: word,
    confirmations: fc.integer(),
  },
  { requiredKeys: [] },
);
const check = (id: CheckId): fc.Arbitrary<CheckReport> =>
  fc.record({
    check: fc.constant(id),
    outcome: fc.constantFrom(...OUTCOMES),
    problems: fc.array(problem, { maxLength: 3 }),
    facts: fc.oneof(detail, fc.constant({ method: 'hosted', host: HOST }), anchorFacts),
  });
const platform = fc.option(fc.record({ id: fc.constant('example-wallet'), name: fc.constantFrom('Example Wallet', '') }));
const address = fc.option(fc.constantFrom(`https://${HOST}/e`, 'https://a@b.example/', 'javascript:alert(1)'));
const details = fc.record({
  achievementType: fc.option(word),
  version: fc.option(word),
  tags: fc.array(word, { maxLength: 3 }),
  creator: fc.option(fc.record({ id: fc.option(word), name: fc.option(word) })),
  results: fc.array(fc.record({ name: fc.option(word), value: word }), { maxLength: 3 }),
  evidence: fc.array(fc.record({ name: fc.option(word), url: address }), { maxLength: 3 }),
  alignments: fc.array(fc.record({ name: word, url: address }), { maxLength: 3 }),
});
const endorsement = fc.record({
  state: fc.constantFrom('holds', 'fails', 'unknown', 'not-asked'),
  of: fc.constantFrom('badge', 'issuer', 'creator', null),
  issuer: fc.record({ id: fc.option(word), host: fc.option(fc.constant(HOST)), name: fc.option(word) }),
  comment: fc.option(word),
});
const badge: fc.Arbitrary<BadgeView> = fc.record(
  {
    standard: fc.constantFrom(
      'ob-0.5',
      'ob-1.1',
      'ob-2.0',
      'ob-3.0',
      'clr-2.0',
      'endorsement',
      'blockcerts-1.2',
      'blockcerts-3',
      'vc',
    ),
    id: fc.option(fc.constantFrom(`https://${HOST}/1`, 'urn:uuid:1', 'javascript:alert(1)', 'https://a@b.example/')),
    name: word,
    description: fc.option(word),
    criteria: fc.record({ narrative: fc.option(word), url: fc.option(fc.constantFrom(`https://${HOST}/c`, 'data:text/html,x')) }),
    image: fc.option(fc.constantFrom(`https://${HOST}/1.png`, 'javascript:alert(1)', 'data:text/html,x')),
    language: fc.option(fc.constantFrom('en', 'ja-JP', '" onload="x')),
    issuer: fc.record({
      id: fc.option(fc.constant(`https://${HOST}/issuer`)),
      name: fc.option(word),
      host: fc.option(fc.constant(HOST)),
      url: fc.constant(null),
      listedAs: fc.option(fc.constantFrom('Listed Name', HOST)),
    }),
    platform,
    shownOn: platform,
    issuedOn: fc.option(fc.constantFrom('2025-03-21T00:00:00+09:00', '1767225600', 'yesterday', '2025-02-30')),
    expires: fc.option(fc.constantFrom('2028-04-01', '99999999999', '')),
    details,
    endorsements: fc.array(endorsement, { maxLength: 3 }),
  },
  {
    requiredKeys: [
      ...(['standard', 'id', 'name', 'description', 'criteria', 'image', 'language'] as const),
      ...(['issuer', 'platform', 'shownOn', 'issuedOn', 'expires'] as const),
    ],
  },
);

/** Any report at all, sensible or not: words must never depend on a report that makes sense. */
export const anyReport: fc.Arbitrary<Report> = fc.record({
  verdict: fc.constantFrom(...VERDICTS),
  badge: fc.option(badge),
  checks: fc.tuple(...CHECKS.map(check)).map((checks) => [...checks]),
  evidence: fc.constant([]),
  input: fc.record({ kind: fc.constantFrom('png', 'json', 'url', 'text', 'unknown') }),
  verifiedAt: fc.constantFrom('2025-04-01T10:05:30.000Z', 'no time'),
  verifier: fc.constant('tashika 0.0.0'),
});

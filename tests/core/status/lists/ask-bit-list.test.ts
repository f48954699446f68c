import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../core/model/problem.ts';
import { status } from '../../../../core/status/check.ts';
import type { FakeAnswer } from '../../../support/fake-http.ts';
import {
  bitEntry,
  encodedList,
  issuerOf,
  LIST_URL,
  listCredential,
  NOW,
  statusWorld,
  type Verification,
  withStatus,
} from '../../../support/status-lists.ts';

/** The codes for one entry and one list. */
async function codesFor(entry: object, list: FakeAnswer | object, says: Verification = {}, now = NOW): Promise<string[]> {
  const answer = 'credentialSubject' in list ? { json: list } : (list as FakeAnswer);
  const { context } = statusWorld({ [LIST_URL]: answer }, says, { now });
  return ((await status.run(context, withStatus(entry))).problems ?? []).map(({ code }) => code);
}
const problem = (code: Problem['code']): Problem => ({ code, detail: {} });

describe('a list of bits', () => {
  it('says of each place what is set there, the most significant bit first', async () => {
    for (const index of [0, 1, 7, 8, 94_567, 131_071]) {
      const entry = bitEntry({ statusListIndex: String(index) });
      expect(await codesFor(entry, listCredential({ set: [index] }))).toEqual(['status.revoked']);
      const others = [index - 1, index + 1].filter((at) => at >= 0 && at < 131_072);
      expect(await codesFor(entry, listCredential({ set: others }))).toEqual([]);
    }
  });

  it('names who withdrew the badge', async () => {
    const { context } = statusWorld({ [LIST_URL]: { json: listCredential({ set: [5] }) } });
    const { problems } = await status.run(context, withStatus(bitEntry()));
    const detail = { issuer: 'badges.example.ac.jp', host: 'status.example.net', reason: '' };
    expect(problems).toEqual([{ code: 'status.revoked', detail }]);
  });

  it('is found where the badge says more of its id, as an entry with the id of its list does', async () => {
    const statusListCredential = { id: LIST_URL, type: ['BitstringStatusListEntry'] };
    expect(await codesFor(bitEntry({ statusListCredential }), listCredential({ set: [5] }))).toEqual(['status.revoked']);
  });

  it.each([['-1'], ['1.5'], ['1e3'], ['0x10'], [' 5'], ['5 '], [''], ['٥'], ['+5'], [-1], [1.5], [null], [true], [['5', '6']]])(
    'is not asked for place %j: status.index-malformed',
    async (statusListIndex) => {
      expect(await codesFor(bitEntry({ statusListIndex }), listCredential())).toContain('status.index-malformed');
    },
  );

  it.each([['131072'], ['999999'], ['9007199254740991'], ['99999999999999999999']])('ends before place %s', async (index) => {
    expect(await codesFor(bitEntry({ statusListIndex: index }), listCredential())).toEqual(['status.index-range']);
  });

  it('takes a number as a place, and says so', async () => {
    expect(await codesFor(bitEntry({ statusListIndex: 5 }), listCredential())).toEqual(['status.index-type']);
    expect(await codesFor(bitEntry({ statusListIndex: 5 }), listCredential({ set: [5] }))).toEqual([
      'status.revoked',
      'status.index-type',
    ]);
  });

  it('that is short is used, and that is said', async () => {
    const short = (set: number[]) => listCredential({ subject: { encodedList: encodedList(set, 100_000) } });
    expect(await codesFor(bitEntry(), short([]))).toEqual(['status.list-short']);
    expect(await codesFor(bitEntry(), short([5]))).toEqual(['status.revoked', 'status.list-short']);
  });

  it('may be written without its prefix, and in plain base64', async () => {
    const bare = encodedList([5]).slice(1);
    const plain = Buffer.from(bare, 'base64url').toString('base64');
    for (const text of [bare, plain]) {
      const list = listCredential({ subject: { encodedList: text } });
      expect(await codesFor(bitEntry(), list)).toEqual(['status.revoked', 'status.no-multibase']);
    }
  });

  it.each([
    ['no text', 7],
    ['nothing', undefined],
    ['an empty text', ''],
    ['no base64', 'u!!!'],
    ['another base', `z${encodedList([]).slice(1)}`],
    ['zlib in place of gzip', `u${Buffer.from([0x78, 0x9c, 0x03, 0, 0, 0, 0, 1]).toString('base64url')}`],
    ['gzip that is cut short', encodedList([]).slice(0, 40)],
    ['no gzip', `u${Buffer.alloc(100).toString('base64url')}`],
  ])('that cannot be decoded says nothing: %s', async (_, encoded) => {
    const list = listCredential({ subject: { encodedList: encoded } });
    expect(await codesFor(bitEntry(), list)).toEqual(['status.list-malformed']);
  });

  it('that inflates past 16 MiB, or is sent as more than 1 MiB, says nothing', async () => {
    const bomb = `u${gzipSync(new Uint8Array(17 * 1_048_576)).toString('base64url')}`;
    expect(await codesFor(bitEntry(), listCredential({ subject: { encodedList: bomb } }))).toEqual(['status.list-too-large']);
    const long = { text: ' '.repeat(1_048_576) + JSON.stringify(listCredential()) };
    expect(await codesFor(bitEntry(), long)).toEqual(['status.list-too-large']);
  });

  it.each([
    ['another id', { list: { id: 'https://status.example.net/list/2' } }, 'status.list-id-mismatch'],
    ['no id', { list: { id: undefined } }, 'status.list-id-mismatch'],
    ['another issuer', { list: { issuer: 'did:web:other.example.net' } }, 'status.list-issuer-mismatch'],
    ['no issuer', { list: { issuer: undefined } }, 'status.list-issuer-mismatch'],
    ['another type', { list: { type: ['VerifiableCredential', 'OpenBadgeCredential'] } }, 'status.list-type'],
    ['a subject of another type', { subject: { type: 'Thing' } }, 'status.list-type'],
    ['another purpose', { subject: { statusPurpose: 'suspension' } }, 'status.purpose-mismatch'],
    ['no purpose', { subject: { statusPurpose: undefined } }, 'status.purpose-mismatch'],
  ])('with %s is not the one, set or clear, and its issuer is not asked', async (_, changes, code) => {
    for (const set of [[], [5]]) {
      const { context, verified } = statusWorld({ [LIST_URL]: { json: listCredential({ ...changes, set }) } });
      const { problems = [] } = await status.run(context, withStatus(bitEntry()));
      expect(problems.map((one) => one.code)).toEqual([code]);
      expect(verified).toEqual(['parse']);
    }
  });

  it('says all that speaks against it', async () => {
    const list = listCredential({ list: { id: 'urn:x', issuer: 'did:key:z6Mk' } });
    expect(await codesFor(bitEntry(), list)).toEqual(['status.list-id-mismatch', 'status.list-issuer-mismatch']);
  });

  it('may serve several purposes', async () => {
    const list = listCredential({ set: [5], subject: { statusPurpose: ['revocation', 'suspension'] } });
    expect(await codesFor(bitEntry({ statusPurpose: 'suspension' }), list)).toEqual(['status.suspended']);
    expect(await codesFor(bitEntry(), list)).toEqual(['status.revoked']);
  });

  it('counts by its signature alone, whatever its bits say', async () => {
    for (const set of [[], [5]]) {
      for (const says of [
        { proof: 'fail' },
        { proof: 'unknown' },
        { issuer: 'unknown' },
        { issuer: 'fail', proof: 'skipped' },
      ] as const) {
        expect(await codesFor(bitEntry(), listCredential({ set }), says)).toEqual(['status.list-signature']);
      }
    }
  });

  it('says what stood in the way of its signature', async () => {
    const says = { proof: 'fail', problems: [problem('proof.signature-invalid'), problem('net.timeout')] } as const;
    const { context } = statusWorld({ [LIST_URL]: { json: listCredential() } }, says);
    const { problems } = await status.run(context, withStatus(bitEntry()));
    expect(problems).toEqual([
      { code: 'status.list-signature', detail: { host: 'status.example.net', cause: 'proof.signature-invalid' } },
      problem('net.timeout'),
    ]);
  });

  it('that is no credential, or cannot be read, says nothing', async () => {
    expect(await codesFor(bitEntry(), listCredential(), { parse: [problem('parse.not-open-badge')] })).toEqual([
      'status.list-type',
    ]);
    expect(await codesFor(bitEntry(), listCredential(), { parse: [problem('parse.syntax')] })).toEqual(['status.list-malformed']);
    expect(await codesFor(bitEntry(), { text: 'no' })).toEqual(['status.list-malformed']);
    expect(await codesFor(bitEntry(), { text: '<!doctype html>' })).toEqual(['status.unavailable', 'net.login-wall']);
  });

  it.each([
    ['404', { status: 404, json: listCredential() }, 'net.not-found'],
    ['410', { status: 410, json: listCredential() }, 'net.http-error'],
    ['500', { status: 500 }, 'net.http-error'],
    ['206', { status: 206, json: listCredential() }, 'net.http-error'],
  ])('is not there with %s', async (_, answer, code) => {
    expect(await codesFor(bitEntry(), answer)).toEqual(['status.unavailable', code]);
  });

  it.each([[undefined], [7], [''], [{ id: 7 }], [[LIST_URL, LIST_URL]]])('has no address in %j', async (statusListCredential) => {
    expect(await codesFor(bitEntry({ statusListCredential }), listCredential())).toEqual(['status.unavailable']);
  });
});

describe('the dates of a list', () => {
  const expired = { validity: [problem('validity.expired')] };
  it('that have passed leave unknown what could have changed since', async () => {
    expect(await codesFor(bitEntry(), listCredential(), expired)).toEqual(['status.list-stale']);
    expect(await codesFor(bitEntry(), listCredential({ set: [5] }), expired)).toEqual(['status.revoked', 'status.list-stale']);
    const held = listCredential({ set: [5], subject: { statusPurpose: 'suspension' } });
    expect(await codesFor(bitEntry({ statusPurpose: 'suspension' }), held, expired)).toEqual(['status.list-stale']);
  });

  it('that lie ahead, or cannot be read, leave everything unknown', async () => {
    for (const code of ['validity.not-yet-valid', 'validity.malformed', 'validity.proof-expired'] as const) {
      expect(await codesFor(bitEntry(), listCredential({ set: [5] }), { validity: [problem(code)] })).toEqual([
        'status.list-stale',
      ]);
    }
  });

  it('are not doubted for the device’s clock, which the badge is judged by too', async () => {
    expect(await codesFor(bitEntry(), listCredential(), { validity: [problem('validity.clock-suspect')] })).toEqual([]);
  });

  const HOUR = 3_600_000;
  it.each([
    ['a day without a ttl', {}, 25 * HOUR],
    ['its ttl', { ttl: 5 * 60_000 }, 6 * 60_000],
    ['its ttl in a text', { ttl: '300000' }, 6 * 60_000],
    ['a day, whatever its ttl', { ttl: 1e12 }, 25 * HOUR],
  ])('are out of date after %s, where no newer one can be had', async (_, subject, age) => {
    const { context, requests } = statusWorld({ [LIST_URL]: { json: listCredential({ subject }) } }, {}, { now: NOW + age });
    const { problems = [] } = await status.run(context, withStatus(bitEntry()));
    expect(problems.map(({ code }) => code)).toEqual(['status.list-stale']);
    expect(requests.map(({ fresh = false }) => fresh)).toEqual([false, true]);
  });

  it('hold for a minute even where the ttl is shorter', async () => {
    expect(await codesFor(bitEntry(), listCredential({ subject: { ttl: 0 } }), {}, NOW + 59_000)).toEqual([]);
  });

  it('are renewed by asking afresh', async () => {
    const { context } = statusWorld({ [LIST_URL]: { json: listCredential({ subject: { ttl: 60_000 } }) } });
    const http: typeof context.http = async (request) => {
      const response = await context.http(request);
      return request.fresh ? { ...response, receivedAt: NOW + HOUR } : response;
    };
    const result = await status.run({ ...context, http, now: NOW + HOUR }, withStatus(bitEntry()));
    expect(result.problems).toEqual([]);
  });

  it('let a kept list say that a badge was withdrawn where it cannot be renewed', async () => {
    const { context } = statusWorld({ [LIST_URL]: { json: listCredential({ set: [5] }) } }, {}, { now: NOW + 25 * HOUR });
    const http: typeof context.http = (request) =>
      request.fresh ? context.http({ ...request, url: 'https://gone.example.net/' }) : context.http(request);
    const { problems = [] } = await status.run({ ...context, http }, withStatus(bitEntry()));
    expect(problems.map(({ code }) => code)).toEqual(['status.revoked', 'status.list-stale']);
  });
});

describe('entries of several bits', () => {
  const messages = [
    { status: '0x0', message: 'fine' },
    { status: '0x3', message: 'ask the office' },
  ];
  const bits = (value: number, at: number, size: number) =>
    Array.from({ length: size }, (_, bit) => ((value >> (size - 1 - bit)) & 1 ? at * size + bit : -1)).filter((bit) => bit >= 0);

  it('carry a message, which is no withdrawal', async () => {
    const list = (value: number) => listCredential({ set: bits(value, 5, 2), subject: { statusPurpose: 'message' } });
    const entry = bitEntry({ statusPurpose: 'message', statusSize: 2, statusMessage: messages });
    const { context } = statusWorld({ [LIST_URL]: { json: list(3) } });
    const result = await status.run(context, withStatus(entry));
    expect(result.problems?.[0]).toEqual({
      code: 'status.message',
      detail: { host: 'status.example.net', reason: 'ask the office' },
    });
    expect(result.facts).toMatchObject({ value: 3 });
    expect(await codesFor(entry, list(1))).toEqual(['status.list-short']);
  });

  it('are withdrawn by any value but nought, with its message as the reason', async () => {
    const entry = bitEntry({ statusSize: 4, statusMessage: messages });
    const { context } = statusWorld({ [LIST_URL]: { json: listCredential({ set: bits(3, 5, 4) }) } });
    const { problems } = await status.run(context, withStatus(entry));
    expect(problems?.[0]).toMatchObject({ code: 'status.revoked', detail: { reason: 'ask the office' } });
    expect(await codesFor(entry, listCredential({ set: bits(8, 5, 4) }))).toContain('status.revoked');
    expect(await codesFor(entry, listCredential({ set: [19, 24] }))).toEqual(['status.list-short']);
  });

  it.each([[0], [-1], [1.5], ['two'], [33], ['']])('are not read with the size %j', async (statusSize) => {
    expect(await codesFor(bitEntry({ statusSize }), listCredential())).toEqual(['status.index-malformed']);
  });

  it('are not read with a size other than the list’s own', async () => {
    const list = listCredential({ subject: { statusSize: 2 } });
    expect(await codesFor(bitEntry(), list)).toEqual(['status.list-malformed']);
    expect(await codesFor(bitEntry({ statusSize: 2 }), list)).toEqual(['status.list-short']);
  });

  it('are told of for every value and place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 8 }), fc.nat(1_000), fc.nat(255), async (size, at, any) => {
        const value = any % 2 ** size;
        const entry = bitEntry({ statusSize: size, statusListIndex: String(at) });
        const { context } = statusWorld({ [LIST_URL]: { json: listCredential({ set: bits(value, at, size) }) } });
        expect((await status.run(context, withStatus(entry))).facts).toMatchObject({ value });
      }),
      { numRuns: 40 },
    );
  });
});

describe('what a list is about', () => {
  it('may be a hint to renew, which says nothing against the badge', async () => {
    const list = listCredential({ set: [5], subject: { statusPurpose: 'refresh' } });
    expect(await codesFor(bitEntry({ statusPurpose: 'refresh' }), list)).toEqual([]);
  });

  it('must be something that is known', async () => {
    const list = listCredential({ subject: { statusPurpose: 'fame' } });
    expect(await codesFor(bitEntry({ statusPurpose: 'fame' }), list)).toEqual(['status.unsupported']);
    expect(await codesFor(bitEntry({ statusPurpose: undefined }), list)).toEqual(['status.purpose-mismatch']);
  });
});

describe('whose a list is', () => {
  it.each([
    ['https://badges.example.ac.jp/issuer', 'https://badges.example.ac.jp/lists', true],
    ['https://badges.example.ac.jp/issuer', 'http://badges.example.ac.jp/issuer', true],
    ['did:web:badges.example.ac.jp', 'https://badges.example.ac.jp/lists', true],
    ['did:web:badges.example.ac.jp:u:1', 'did:web:badges.example.ac.jp', true],
    ['did:key:z6MkA', 'did:key:z6MkA', true],
    ['did:key:z6MkA', 'did:key:z6MkB', false],
    ['https://badges.example.ac.jp/issuer', 'https://example.ac.jp/issuer', false],
    ['https://badges.example.ac.jp/issuer', 'https://badges.example.ac.jp:8443/issuer', false],
    ['https://badges.example.ac.jp/~taro', 'https://badges.example.ac.jp/~jiro', false],
    ['https://badges.example.ac.jp/~taro', 'https://badges.example.ac.jp/office', false],
    ['https://www.credly.com/org/one', 'https://www.credly.com/org/two', false],
    ['https://www.credly.com/org/one', 'https://www.credly.com/org/one', true],
    ['urn:one', 'urn:one', true],
    ['urn:one', 'did:web:..', false],
  ])('of %s: %s, %s', async (issuer, listIssuer, same) => {
    const { context } = statusWorld({ [LIST_URL]: { json: listCredential({ list: { issuer: listIssuer } }) } });
    const { problems = [] } = await status.run(context, withStatus(bitEntry(), issuerOf(issuer)));
    expect(problems.map(({ code }) => code)).toEqual(same ? [] : ['status.list-issuer-mismatch']);
  });
});

import { describe, expect, it } from 'vitest';
import type { BadgeView } from '../../../core/model/badge.ts';
import type { Problem, ProblemCode } from '../../../core/model/problem.ts';
import type { Report } from '../../../core/model/report.ts';
import { VERDICTS, type Verdict } from '../../../core/model/verdict.ts';
import type { Surface } from '../../../core/present/cap-verdict.ts';
import { loadLocale, present, presentChecking, TONE_COLOURS } from '../../../core/present/index.ts';
import { en } from '../../../core/present/locales/en.ts';
import { ja } from '../../../core/present/locales/ja.ts';
import { ALL_CODES, FULL_DETAIL, HOST, NAME, SAMPLE_BADGE, sampleReport } from './sample-report.ts';

const SURFACES: readonly Surface[] = ['mail', 'profile', 'widget', 'page', 'terminal'];
const every = VERDICTS.flatMap((verdict) =>
  [en, ja].flatMap((locale) => SURFACES.map((surface) => ({ verdict, locale, surface }))),
);
const plain = (text = '') => text.replace(/[\u2068\u2069]/gu, '');

describe('a report in words', () => {
  it.each(every.map((each) => [each.verdict, each.locale.id, each.surface, each] as const))(
    'says %s in %s on %s',
    (_verdict, _id, _surface, { verdict, locale, surface }) => {
      const view = present(sampleReport(verdict), { locale, surface });
      const shown: Verdict = verdict === 'confirmed' && !['mail', 'terminal'].includes(surface) ? 'genuine' : verdict;
      expect(view.verdict).toBe(shown);
      expect(view.locale).toBe(locale.id);
      expect(view.explanation).toBe(locale.verdicts[shown].explanation);
      expect(Object.keys(TONE_COLOURS)).toContain(view.tone);
      expect(view.checks).toHaveLength(9);
      expect(view.headline.length).toBeGreaterThan(5);
    },
  );

  it.each(ALL_CODES)('says %s with its own values in both languages', (code) => {
    const check = code.startsWith('net.') ? 'proof' : (code.split('.')[0] as 'proof');
    const report = sampleReport('incomplete', { [check]: { outcome: 'unknown', codes: [{ code, detail: FULL_DETAIL }] } });
    for (const locale of [en, ja]) {
      const line = present(report, { locale }).checks.find((each) => each.check === check);
      expect(line?.sentences).toMatchObject([{ code }]);
      expect(line?.sentences[0]?.text).not.toMatch(/[{}[\]|]/);
    }
  });

  it('is said in the language that was loaded', async () => {
    const view = present(sampleReport('genuine'), { locale: await loadLocale('ja') });
    expect(view.checks[0]?.title).toBe('バッジデータ');
  });

  it('says when it was checked, in the zone that was asked for', () => {
    const report = sampleReport('genuine');
    expect(present(report, { locale: en }).checkedAt).toBe('Checked on 1 April 2025 at 10:05 UTC');
    expect(present(report, { locale: ja, timeZone: 'Asia/Tokyo' }).checkedAt).toMatch(/^2025年4月1日 19:05/);
    expect(present({ ...report, verifiedAt: 'never' }, { locale: en }).checkedAt).toBe('');
  });

  it('of a list says each badge on it', () => {
    const members = [sampleReport('confirmed'), sampleReport('revoked')];
    const view = present(sampleReport('not-checkable', {}, { members, badge: null }), { locale: en, surface: 'profile' });
    expect(view.members?.map(({ verdict }) => verdict)).toEqual(['genuine', 'revoked']);
  });

  it('of a verification under way has a mark that says so', () => {
    expect(presentChecking(ja)).toEqual({ tone: 'grey', shape: 'spinner', headline: '確認中…' });
  });
});

describe('the reasons', () => {
  it('are the sentences that decided, once each, and not the headline again', () => {
    const view = present(
      sampleReport('revoked', {
        status: {
          outcome: 'fail',
          codes: [{ code: 'status.revoked', detail: { host: HOST, issuer: 'Somebody', reason: 'Issued twice' } }],
        },
        parse: { codes: ['parse.legacy'] },
      }),
      { locale: en },
    );
    expect(view.reasons.map(({ text }) => plain(text))).toEqual([
      'badges.example.org, which calls itself “Example University”, withdrew this badge. “Issued twice”',
    ]);
    const refused = present(sampleReport('not-checkable', { read: { outcome: 'fail', codes: ['read.list-page'] } }), {
      locale: en,
    });
    expect(refused.reasons).toEqual([]);
  });

  it('of a withdrawn badge that nothing else is known of name the host that says so', () => {
    const codes = [{ code: 'status.revoked', detail: { host: HOST, issuer: 'Somebody', reason: '' } }] as const;
    const report = sampleReport('revoked', { status: { outcome: 'fail', codes } }, { badge: null });
    expect(present(report, { locale: ja }).reasons[0]?.text).toBe('badges.example.org がこのバッジを取り消しました。');
  });

  it('of an unfinished check put what was not found out before why', () => {
    const codes = ['issuer.unreachable', 'net.http-error'] as const;
    const view = present(
      sampleReport('incomplete', {
        issuer: { outcome: 'unknown', codes },
        recipient: { outcome: 'unknown', codes: ['recipient.unknown-holder'] },
      }),
      { locale: en },
    );
    expect(view.reasons.map(({ code }) => code)).toEqual(codes);
  });

  it('say once that a host did not answer, and of every other host', () => {
    const at = (code: ProblemCode, host: string) => ({ code, detail: { host } });
    const silent = (...codes: Problem[]) => sampleReport('incomplete', { status: { outcome: 'unknown', codes } });
    const reasons = (report: Report) => present(report, { locale: en }).reasons.map(({ text }) => text);
    expect(reasons(silent(at('status.unavailable', HOST), at('net.unreachable', HOST)))).toEqual([
      'We could not ask badges.example.org whether it was withdrawn. Try again later.',
    ]);
    expect(reasons(silent(at('status.unavailable', HOST), at('net.timeout', 'other.example.org')))).toHaveLength(2);
    expect(reasons(silent(at('net.unreachable', HOST)))).toHaveLength(1);
  });

  it('of the form of the data name the members that do not follow it, where they are known', () => {
    const saying = (detail: Problem['detail'], locale = en) => {
      const codes = [{ code: 'parse.schema', detail }] as const;
      const parse = present(sampleReport('genuine', { parse: { outcome: 'pass', codes } }), { locale }).checks[1];
      return plain(parse?.sentences[0]?.text);
    };
    const field = 'badge.criteria, badge.issuer.id';
    expect(saying({ field })).toBe(`The badge data does not follow the published form in every detail: ${field}.`);
    expect(saying({})).toBe('The badge data does not follow the published form in every detail.');
    expect(saying({ field }, ja)).toBe(`バッジのデータに、公開されている書式と異なる点があります（${field}）。`);
  });

  it('always tell that the copy in hand differs from the record', () => {
    for (const verdict of ['genuine', 'expired', 'holder-differs'] as const) {
      const view = present(sampleReport(verdict, { proof: { codes: ['proof.hosted-differs'] } }), { locale: en });
      expect(view.reasons.map(({ code }) => code)).toContain('proof.hosted-differs');
    }
  });
});

describe('a check in words', () => {
  const lineOf = (check: string, report: ReturnType<typeof sampleReport>, locale = en) =>
    present(report, { locale }).checks.find((each) => each.check === check);

  it('of a hosted badge’s status says that it is still served, not that it was asked for', () => {
    const report = sampleReport('genuine', { status: { facts: { method: 'hosted', host: HOST } } });
    expect(lineOf('status', report)?.summary).toBe(
      'badges.example.org still serves it; no separate withdrawal service is known.',
    );
    expect(lineOf('status', sampleReport('genuine'))?.summary).toBe('The records do not name this badge as withdrawn.');
  });

  it('of a list says which, and as it was when', () => {
    const answer = (time: string) => ({ url: `https://${HOST}/list`, status: 200, sha256: '00', time });
    const evidence = [answer('2025-04-01T10:05:00.000Z'), answer('2025-04-01T09:00:00.000Z')];
    const report = sampleReport('genuine', { status: { facts: { method: 'bitstring-status-list', host: HOST } } }, { evidence });
    expect(lineOf('status', report)?.summary).toBe(
      'The records at badges.example.org do not name this badge as withdrawn, as of 1 April 2025, 09:00 UTC.',
    );
    expect(lineOf('status', report, ja)?.summary).toBe(
      'badges.example.org の記録では、このバッジは取り消されていません（2025年4月1日 09:00 UTC 現在）。',
    );
  });

  it('of a signature says whose key it is only where a host publishes it', () => {
    const signed = (badge: BadgeView) => sampleReport('genuine', { proof: { facts: { suite: 'eddsa-rdfc-2022' } } }, { badge });
    expect(lineOf('proof', signed(SAMPLE_BADGE))?.summary).toBe(
      'The badge says exactly what was signed, with a key that badges.example.org publishes.',
    );
    const nobodys = signed({ ...SAMPLE_BADGE, issuer: { ...SAMPLE_BADGE.issuer, host: null } });
    expect(lineOf('proof', nobodys)?.summary).toBe('The badge says exactly what was signed.');
    expect(lineOf('proof', nobodys, ja)?.summary).toBe('バッジの内容は、署名されたものと同じです。');
    const anchored = (suite: string) => lineOf('proof', sampleReport('genuine', { proof: { facts: { suite } } }))?.summary;
    expect(anchored('MerkleProof2019')).toBe('What is shown here is what the fingerprint of the badge covers.');
    expect(anchored('merkle-proof-2019, MerkleProof2017')).toBe(anchored('MerkleProof2019'));
    expect(anchored('Ed25519Signature2020, MerkleProof2019')).toMatch(/^The badge says exactly what was signed/);
    const hosted = sampleReport('genuine', { proof: { facts: { suite: 'ob2-hosted' } } });
    expect(lineOf('proof', hosted)?.summary).toBe('The badge says exactly what its issuer publishes.');
  });

  it('of a self-made identity never looks like an issuer that was found', () => {
    const codes = [{ code: 'issuer.self-asserted', detail: { name: NAME } }] as const;
    const report = sampleReport('issuer-unproven', { issuer: { codes } });
    expect(lineOf('issuer', report)).toMatchObject({
      outcome: 'not-applicable',
      outcomeWord: 'Self-made',
      summary: 'There is no issuer that could be asked.',
    });
    expect(lineOf('issuer', report, ja)?.outcomeWord).toBe('自己申告');
  });

  it('of an address alone never says that badge data was found where no host said anything', () => {
    const checks = {
      read: { facts: { kind: 'url' } },
      parse: { outcome: 'not-applicable' },
      proof: { outcome: 'unknown' },
    } as const;
    const report = sampleReport('incomplete', checks, { badge: null });
    expect(lineOf('read', report)).toMatchObject({
      outcome: 'unknown',
      outcomeWord: 'Not known',
      summary: 'We could not get at the badge data, so we do not know what it says.',
    });
    expect(lineOf('read', report, ja)?.summary).toBe('バッジのデータに到達できず、内容はわかりません。');
    // A list was found and read, whatever became of its badges.
    const list = sampleReport('incomplete', checks, { badge: null, members: [report, report] });
    expect(lineOf('read', list)).toMatchObject({ outcome: 'pass', outcomeWord: 'Found' });
  });

  it('of a missing anchor is a fact about the data, never a fault', () => {
    const report = sampleReport('genuine', { anchor: { outcome: 'not-applicable', codes: ['anchor.none'] } });
    expect(lineOf('anchor', report)).toMatchObject({
      outcomeWord: 'Does not apply',
      summary: 'The public data of this badge names no record on a public blockchain.',
      sentences: [{ class: 'info', text: 'This badge has no blockchain anchor.' }],
    });
    expect(lineOf('anchor', report, ja)?.summary).toBe('このバッジの公開データには、公開ブロックチェーンの記録がありません。');
  });

  it('says the values of its problems in their own forms', () => {
    const codes = [
      { code: 'read.too-large', detail: { limit: 5_242_880 } },
      { code: 'net.rate-limited', detail: { host: HOST, time: '2025-04-01T10:20:00Z' } },
      { code: 'parse.legacy', detail: { standard: 'ob-1.1' } },
      { code: 'validity.expired', detail: { date: 'some\u202eday' } },
    ] as const;
    expect(lineOf('read', sampleReport('genuine', { read: { codes } }))?.sentences.map(({ text }) => plain(text))).toEqual([
      'This file is larger than 5 MB, so we did not open it.',
      'badges.example.org asks us to wait. Try again at 10:20 UTC.',
      'The badge follows an old edition of the standard (Open Badges 1.1).',
      'It was valid until someday.',
    ]);
  });

  it('names an account on an open platform as an account, whatever it calls itself', () => {
    const platform = { id: 'open', name: 'Open Badge Place' };
    const report = sampleReport(
      'revoked',
      {
        trust: { outcome: 'not-applicable', codes: ['trust.open-platform'] },
        status: { outcome: 'fail', codes: ['status.revoked'] },
      },
      { badge: { ...SAMPLE_BADGE, platform } },
    );
    expect(plain(lineOf('status', report)?.sentences[0]?.text)).toBe(
      'An account on Open Badge Place that calls itself “Example University”, withdrew this badge.',
    );
  });
});

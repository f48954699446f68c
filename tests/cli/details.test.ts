// What a badge says beyond name and dates, and who says something of it, on a terminal.
import { describe, expect, it } from 'vitest';
import type { RecordedAnswer } from '../../core/index.ts';
import { hostedWorld } from '../support/fake-http.ts';
import { runCli } from '../support/terminal.ts';

const HOST = 'https://badges.example.org';
const OTHER = 'https://accreditor.example.net';
const CONTEXT = 'https://w3id.org/openbadges/v2';

const world = hostedWorld({
  assertion: { evidence: 'https://work.example.org/survey' },
  badgeClass: {
    tags: ['statistics'],
    endorsement: `${OTHER}/e/1`,
    '@language': 'en',
    related: [{ id: `${HOST}/b/1-ja`, '@language': 'ja' }],
  },
});
const documents: Record<string, unknown> = {
  ...Object.fromEntries(Object.entries(world.answers).map(([url, { json }]) => [url, json])),
  [`${HOST}/b/1-ja`]: { ...world.badgeClass, id: `${HOST}/b/1-ja`, '@language': 'ja', name: '統計のサンプル' },
  [`${OTHER}/e/1`]: {
    '@context': CONTEXT,
    type: 'Endorsement',
    id: `${OTHER}/e/1`,
    claim: { id: `${HOST}/b/1`, endorsementComment: 'We know this course.' },
    issuer: `${OTHER}/i`,
  },
  [`${OTHER}/i`]: { '@context': CONTEXT, type: 'Profile', id: `${OTHER}/i`, name: 'Sample Accreditor' },
};
const answers: RecordedAnswer[] = Object.entries(documents).map(([url, json]) => ({
  method: 'GET',
  url,
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: new TextEncoder().encode(JSON.stringify(json)),
}));

describe('tashika verify, of a badge that says more', () => {
  it('shows evidence and keywords, and the badge in the reader’s language', async () => {
    const english = await runCli(['verify', `${HOST}/a/1`, '--lang', 'en'], { answers });
    expect(english.out).toContain('Sample Statistics');
    expect(english.out).toContain('https://work.example.org/survey');
    expect(english.out).toContain('statistics');
    const japanese = await runCli(['verify', `${HOST}/a/1`, '--lang', 'ja'], { answers });
    expect(japanese.out).toContain('統計のサンプル');
    // Programs read the same on every machine.
    const json = await runCli(['verify', `${HOST}/a/1`, '--lang', 'ja', '--json'], { answers });
    expect(json.out).toContain('"name":"Sample Statistics"');
  });

  it('asks whoever endorses it only where it is told to', async () => {
    const silent = await runCli(['verify', `${HOST}/a/1`], { answers });
    expect(silent.out).toContain('Unchecked endorsements');
    expect(silent.asked.filter((url) => url.startsWith(OTHER))).toEqual([]);
    const asked = await runCli(['verify', `${HOST}/a/1`, '--ask-endorsers'], { answers });
    expect(asked.out).toContain('We know this course.');
    expect(asked.out).toContain('accreditor.example.net');
    expect(asked.code).toBe(0);
  });

  it('does not ask them for a record, which would not give the same report', async () => {
    const { code, err } = await runCli(['verify', `${HOST}/a/1`, '--ask-endorsers', '--record', '/nowhere'], { answers });
    expect([code, err]).toEqual([64, expect.stringContaining('--ask-endorsers does not go with --record.')]);
  });
});

import { describe, expect, it } from 'vitest';
import { oracleSuites } from '../support/oracle-issuer.mjs';
import { fuzzCredentials } from './credentials/fuzz-credential.ts';
import { type Issued, issueEmbedded, issueToken, PARTIES } from './credentials/issue.ts';
import { faultOf, type Sound, verifyIn } from './credentials/judge.ts';

/** Changes of each kind of credential; `npm run fuzz` asks for more. */
const RUNS = Number(process.env['TASHIKA_FUZZ'] ?? 300);
const SEED = Number(process.env['TASHIKA_SEED'] ?? 20_260_601);
const TIMEOUT = 60_000 + RUNS * 200;

/** Each as it is handed over, verified before anything is changed. */
async function soundOnes(issued: readonly Issued[]): Promise<Sound[]> {
  const sound: Sound[] = [];
  for (const one of issued) sound.push({ issued: one, report: await verifyIn(one.world, one.text) });
  return sound;
}

function expectSound(sound: readonly Sound[]): void {
  for (const { issued, report } of sound) {
    expect(report.verdict, `${issued.name} ${JSON.stringify(report.checks)}`).toBe(issued.verdict);
    expect(report.badge?.name).toBe('Sample Statistics');
  }
}

/** Suites whose credentials are also issued under the older data model. */
const BOTH_EDITIONS: readonly string[] = ['Ed25519Signature2020', 'eddsa-rdfc-2022'];

describe.each(oracleSuites)('credentials that an independent issuer signs with %s', (suite) => {
  it('verify as they are, and never when they are changed', { timeout: TIMEOUT }, async () => {
    const older = BOTH_EDITIONS.includes(suite) ? [issueEmbedded(suite, 'did:web', 1)] : [];
    const sound = await soundOnes(await Promise.all([...PARTIES.map((party) => issueEmbedded(suite, party)), ...older]));
    expectSound(sound);
    expect(await fuzzCredentials(sound, RUNS, SEED)).toEqual({ runs: RUNS, findings: [] });
  });
});

describe.each(['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'])('tokens that an independent issuer signs with %s', (alg) => {
  it('verify as they are, and never when they are changed', { timeout: TIMEOUT }, async () => {
    const issued = [issueToken(alg, 'did:web'), issueToken(alg, 'https'), issueToken(alg, 'did:web', 1)];
    const sound = await soundOnes(await Promise.all(issued));
    expectSound(sound);
    expect(await fuzzCredentials(sound, RUNS, SEED)).toEqual({ runs: RUNS, findings: [] });
  });
});

describe('the law that changed credentials are held to', () => {
  it('would notice one that verifies', async () => {
    const [one] = await soundOnes([await issueEmbedded('eddsa-rdfc-2022', 'https')]);
    if (!one?.report.badge) throw new Error('nothing was shown');
    const { issued, report } = one;
    expect(await faultOf(one, ` ${issued.text}`)).toBeNull();
    const other = { ...issued, text: issued.text.replaceAll('Sample', 'Another') };
    expect(await faultOf({ issued: other, report }, issued.text)).toContain('something else is signed');
    const shown = { ...report, badge: { ...one.report.badge, name: 'Another' } };
    expect(await faultOf({ issued, report: shown }, issued.text)).toContain('another badge is shown');
    expect(await faultOf(one, issued.text, issued.world)).toContain('its issuer does not say so');
  });
});

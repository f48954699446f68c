import { describe, expect, it } from 'vitest';
import type { IssuerFinding } from '../../../core/model/context.ts';
import type { Policy } from '../../../core/model/policy.ts';
import { PLATFORMS } from '../../../core/read/platforms/registry.ts';
import { trust } from '../../../core/trust/check.ts';
import { controllerWith } from '../../support/controllers.ts';
import { contextFor, runCheck } from '../../support/people.ts';

const ISSUER: IssuerFinding = {
  id: 'https://badges.example.org/issuer',
  name: 'Example School',
  host: 'badges.example.org',
  path: '/issuer',
  platform: null,
};
const check = (policy: Policy, issuer: IssuerFinding = ISSUER) => runCheck(trust, contextFor({}, { policy }), null, { issuer });

describe('the trust check', () => {
  it('waits for all that ties a badge to its issuer: its document, its proof, its record', () => {
    expect(trust.needs).toEqual(['issuer', 'proof', 'anchor']);
  });

  it('is skipped where no issuer was found', async () => {
    expect(await runCheck(trust, contextFor(), null)).toEqual({ outcome: 'skipped' });
  });

  it('is skipped for what anybody may have made in the issuer’s name', async () => {
    const nobodys = { issuer: ISSUER, isNobodys: true } as const;
    const listed = contextFor({}, { policy: { trust: [{ host: 'example.org', name: 'Example Union' }] } });
    expect(await runCheck(trust, listed, null, nobodys)).toEqual({ outcome: 'skipped' });
  });

  it('passes for a listed issuer, and tells its listed name', async () => {
    expect(await check({ trust: [{ host: 'example.org', name: 'Example Union' }] })).toEqual({
      outcome: 'pass',
      problems: [],
      facts: { tier: 'listed', listedAs: 'Example Union', registrableDomain: 'example.org' },
      found: { listedAs: 'Example Union' },
    });
  });

  it('has nothing to say without a list', async () => {
    expect(await check({})).toEqual({
      outcome: 'not-applicable',
      problems: [],
      facts: { tier: 'domain', registrableDomain: 'example.org' },
    });
  });

  it('tells "not on the list" from "the list is missing"', async () => {
    const missing = await check({ trustUnavailable: true });
    expect(missing.problems?.map(({ code }) => code)).toEqual(['trust.list-unavailable']);
    expect(missing.facts).toMatchObject({ tier: 'domain' });
    const both = await check({ trust: [{ host: 'example.com' }], trustUnavailable: true });
    expect(both.problems?.map(({ code }) => code)).toEqual(['trust.not-listed', 'trust.list-unavailable']);
  });

  it('leaves a listed issuer listed while another list is missing', async () => {
    expect(await check({ trust: [{ issuer: ISSUER.id }], trustUnavailable: true })).toMatchObject({
      outcome: 'pass',
      problems: [],
    });
  });

  it('lists no issuer by a DID that a hosted badge only names', async () => {
    const claimed = { ...ISSUER, id: 'did:web:school.example.org', host: null, path: null };
    const { outcome, facts } = await check({ trust: [{ issuer: claimed.id, name: ISSUER.name ?? '' }] }, claimed);
    expect({ outcome, tier: facts?.['tier'] }).toEqual({ outcome: 'not-applicable', tier: 'conflict' });
  });

  it('finds a self-made issuer by its own id, which is the key that signed, and holds no name against it', async () => {
    const id = 'did:key:z6MkSample';
    const self = {
      issuer: { ...ISSUER, id, host: null, path: null },
      controller: { ...controllerWith([], { id }), state: 'self-made' as const },
    };
    const on = (issuer: string) =>
      runCheck(trust, contextFor({}, { policy: { trust: [{ issuer, name: 'Example School' }] } }), null, self);
    expect(await on(id)).toMatchObject({ outcome: 'pass', problems: [], facts: { tier: 'self' } });
    expect((await on('did:key:z6MkOther')).problems?.map(({ code }) => code)).toEqual(['trust.name-conflict']);
  });

  it('takes the ids of Badgr with and without their version for one', async () => {
    const id = 'https://api.badgr.io/public/issuers/AAAAAAAAAAAAAAAAAAAAAA';
    const platform = { id: 'badgr', name: 'Badgr / Canvas Credentials', admits: 'anyone' } as const;
    const issuer = { ...ISSUER, host: 'api.badgr.io', platform };
    expect((await check({ trust: [{ issuer: id }] }, { ...issuer, id: `${id}?v=2_0` })).outcome).toBe('pass');
    expect((await check({ trust: [{ issuer: `${id}?v=2_0` }] }, { ...issuer, id })).outcome).toBe('pass');
    expect((await check({ trust: [{ issuer: `${id}?x=2_0` }] }, { ...issuer, id })).outcome).toBe('not-applicable');
  });

  it('refuses an entry for the host of any registered platform', async () => {
    const hosts = PLATFORMS.flatMap((platform) => platform.hosts.map((host) => ({ platform, host })));
    expect(hosts.length).toBeGreaterThan(2);
    for (const { platform, host } of hosts) {
      const { id, name, admits } = platform;
      const issuer = { ...ISSUER, id: `https://${host}/issuer`, host, platform: { id, name, admits } };
      expect((await check({ trust: [{ host, name: 'Everyone' }] }, issuer)).outcome).toBe('not-applicable');
      expect((await check({ trust: [{ issuer: issuer.id }] }, issuer)).outcome).toBe('pass');
    }
  });
});

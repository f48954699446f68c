// Issuers that let no other site's page ask them.
import { expect, it } from 'vitest';
import { badgeAt, CLOSED, say } from './widget-badges.ts';
import { badge, CODES, GENUINE, type Lab, UNFINISHED } from './widget-lab.ts';
import { DEAD_RELAY, FOREIGN_RELAY, OWN_RELAY } from './widget-site.ts';
import { atRest, calm, face, pressBadge, type Tab, until } from './widget-tab.ts';

/** All that the open report says. */
async function reportOf(tab: Tab): Promise<string> {
  await pressBadge(tab);
  await until(tab, `probe.report()?.querySelector('.sheet .checks') != null`, true);
  await atRest(tab);
  return tab.run('probe.report().textContent');
}

export function relayCases({ site, on }: Lab): void {
  it('leaves open what it may not ask, and says what could', async () => {
    await on(badge(badgeAt('norelay', 1, CLOSED)), {}, async (tab) => {
      await face(tab, UNFINISHED);
      expect(await reportOf(tab)).toContain('closed.example.com does not answer web pages. The browser extension can ask it.');
      await tab.shot('no-relay');
    });
  });

  it('asks through the site’s own relay, and says so', async () => {
    const src = badgeAt('ownrelay', 1, CLOSED);
    await on(badge(src, `relay="${OWN_RELAY}"`), {}, async (tab) => {
      await face(tab, GENUINE);
      expect(await tab.run(CODES)).toContain('net.via-relay');
      expect(await reportOf(tab)).toContain('relay.school.example.org');
      await tab.shot('own-relay');
      say(src, { revoked: true });
      await tab.run('probe.at().verify().then(() => {})');
      await face(tab, { kind: 'done', words: 'Withdrawn by issuer' });
      expect(await tab.run('probe.faults')).toEqual([]);
    });
  });

  it('believes no foreign relay about a hosted badge, and needs none for what may be asked', async () => {
    const body = badge(badgeAt('foreign', 1, CLOSED)) + badge(badgeAt('foreign', 2));
    await on(`<tashika-wall relay="${FOREIGN_RELAY}">${body}</tashika-wall>`, {}, async (tab) => {
      await face(tab, UNFINISHED, 0);
      await face(tab, GENUINE, 1);
      expect(await tab.run(CODES)).toContain('net.foreign-relay');
      expect(await reportOf(tab)).toContain('relay.example.net');
    });
  });

  it('takes no withdrawal from a foreign relay either', async () => {
    const src = badgeAt('foreignrevoked', 1, CLOSED);
    say(src, { revoked: true });
    await on(badge(src, `relay="${FOREIGN_RELAY}"`), {}, async (tab) => {
      await face(tab, UNFINISHED);
    });
  });

  it('leaves open what a relay that is down was to ask, and asks the others itself', async () => {
    const body = badge(badgeAt('dead', 1, CLOSED)) + badge(badgeAt('dead', 2));
    await on(`<tashika-wall relay="${DEAD_RELAY}">${body}</tashika-wall>`, {}, async (tab) => {
      await face(tab, GENUINE, 1);
      await face(tab, UNFINISHED, 0);
      expect(await reportOf(tab)).toContain('down.school.example.org');
      await calm(tab);
    });
  });

  it('asks the relay once for what many badges share', async () => {
    const body = Array.from({ length: 12 }, (_, at) => badge(badgeAt('shared', 10 * (at + 1), CLOSED), 'eager')).join('');
    await on(`<tashika-wall relay="${OWN_RELAY}">${body}</tashika-wall>`, {}, async (tab) => {
      await until(tab, `probe.reports.map(({ verdict }) => verdict)`, Array(12).fill('genuine'));
      const through = site()
        .asked(new URL(OWN_RELAY).host)
        .map((one) => decodeURIComponent(one))
        .filter((one) => one.includes('/shared/'));
      expect(through.filter((one) => /\/[bi]\/\d+$/.test(one))).toHaveLength(2);
      expect(through.filter((one) => one.includes('/a/'))).toHaveLength(12);
      expect(new Set(through).size).toBe(through.length);
    });
  });
}

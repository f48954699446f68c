// Where a badge stands: before it is checked, while it is, each answer, and where there can be none.
import { expect, it } from 'vitest';
import { createHttp, verify } from '../../core/index.ts';
import { capVerdict } from '../../core/present/index.ts';
import { badgeAt, hold, OPEN, say } from './widget-badges.ts';
import { badge, fallback, GENUINE, type Lab, scriptAt, UNFINISHED } from './widget-lab.ts';
import { partsOfAnswer, roomStyle } from './widget-site.ts';
import { calm, face, pause, pressBadge, type Tab, until } from './widget-tab.ts';

const VERDICTS = 'probe.reports.map(({ verdict }) => verdict).join()';

export function stateCases({ site, on }: Lab): void {
  it('asks nobody before it is near the viewport, and then checks', async () => {
    const src = badgeAt('idle');
    const go = hold(src);
    const far = '<p style="height:3000px">Long</p>';
    const loaded = `performance.getEntriesByType('resource').map(({ name }) => name.replace(location.origin, '')).filter((one) => !/^data:|icon/.test(one)).sort()`;
    await on(`${far}${badge(src)}${far}`, {}, async (tab) => {
      await face(tab, { kind: 'idle', words: 'Not checked yet' });
      await pause(400);
      expect(site().asked(OPEN, '/idle')).toEqual([]);
      expect(await tab.run(loaded)).toEqual(['/probe.js', '/widget/tashika.js']);
      await tab.run('probe.at().scrollIntoView()');
      await face(tab, { kind: 'checking', words: 'Checking…' });
      go();
      const found = await face(tab, GENUINE);
      expect(found).toMatchObject({ name: 'Sample Statistics 1', shape: 'seal-check' });
      expect(found.issuer).toContain('Issued by badges.example.com');
      expect(found.date).toMatch(/^Checked in your browser on www\.school\.example\.org, \d/);
      const asked = site().asked(OPEN, '/idle');
      expect(asked.filter((one) => !one.endsWith('.png'))).toEqual(['/idle/a/1', '/idle/b/1', '/idle/i/1']);
      await calm(tab);
    });
  });

  it('checks at once where it is told to', async () => {
    await on(`<p style="height:3000px">Long</p>${badge(badgeAt('eager'), 'eager')}`, {}, async (tab) => {
      await until(tab, VERDICTS, 'genuine');
      await until(tab, 'probe.kinds()', ['done']);
      await calm(tab);
    });
  });

  it('gives every badge of the sample world the answer that is right', async () => {
    const { samples, file, worldTransport } = site();
    const srcs = samples.map(({ id, input }) => ('url' in input ? input.url : file(id, input.bytes, 'application/octet-stream')));
    const http = createHttp({ transport: worldTransport, clock: Date.now });
    const right = await Promise.all(
      samples.map(async ({ input }) => {
        const { verdict } = await verify(input, { ports: { http } });
        return capVerdict(verdict, 'widget');
      }),
    );
    const kinds = new Set(right);
    for (const verdict of ['genuine', 'issuer-unproven', 'expired', 'not-yet-valid', 'revoked', 'on-hold'] as const)
      expect(kinds).toContain(verdict);
    for (const verdict of ['not-genuine', 'incomplete', 'not-checkable'] as const) expect(kinds).toContain(verdict);
    const body = srcs.map((src, at) => badge(src, `id="s${at}" view="card"`, samples[at]?.title.en)).join('');
    await on(
      `<div style="display:grid;grid-template-columns:repeat(4,1fr);gap:8px">${body}</div>`,
      { width: 1600, height: 1100 },
      async (tab) => {
        await tab.run(`(() => { for (const one of document.querySelectorAll('tashika-badge')) one.eager = true; })()`);
        await until(tab, 'probe.kinds().every((kind) => kind === "done")', true, 30_000);
        const found = await tab.run<Record<string, string>>('probe.by');
        const told = samples.map(({ id }, at) => `${id}: ${found[`s${at}`]}`);
        expect(told).toEqual(samples.map(({ id }, at) => `${id}: ${right[at]}`));
        await calm(tab);
        await tab.shot('verdicts');
      },
    );
  });

  it('leaves the page’s own link and picture where its script does not load', async () => {
    const src = badgeAt('without');
    await on(badge(src), { script: '<script type="module" src="/widget/nothing.js"></script>' }, async (tab) => {
      await tab.run('new Promise((done) => setTimeout(done, 100))');
      expect(
        await tab.run(`[document.querySelector('tashika-badge a').href, document.querySelector('img').checkVisibility()].join()`),
      ).toBe(`${src},true`);
    });
  });

  it('says that it could not check where its code does not load, and keeps the link', async () => {
    for (const part of partsOfAnswer()) {
      await on(badge(badgeAt('nocode')), { script: scriptAt(`without:${part}`) }, async (tab) => {
        await face(tab, { kind: 'error', words: 'Could not check' });
        expect(await tab.run(`document.querySelector('tashika-badge a').checkVisibility()`)).toBe(true);
        expect(await tab.run(`probe.inside('.retry').checkVisibility()`)).toBe(true);
        await tab.shot('error');
      });
    }
  });

  it('tries again, when the visitor wants it, where its code did not load the first time', async () => {
    for (const part of partsOfAnswer()) {
      // A browser that tries again by itself had no more luck.
      await on(
        badge(badgeAt('again')),
        { script: scriptAt(`late:${part}:x${Math.random().toString(36).slice(2)}`) },
        async (tab) => {
          await face(tab, { kind: 'error' });
          await press(tab, '.retry');
          await face(tab, GENUINE);
        },
      );
    }
  });

  it('says that there is no report where that does not load, and shows it the next time', async () => {
    const script = scriptAt(`late:report-dialog:x${Math.random().toString(36).slice(2)}`);
    await on(badge(badgeAt('noreport')), { script }, async (tab) => {
      await face(tab, GENUINE);
      await pressBadge(tab);
      await face(tab, { date: 'The report could not be loaded.' });
      expect(await tab.run(`probe.inside('[role=status]').textContent`)).toBe('The report could not be loaded.');
      await pressBadge(tab);
      await until(tab, `probe.report()?.querySelector('.sheet')?.dataset.verdict`, 'genuine');
    });
  });

  it('says that there is no connection, and checks when there is one', async () => {
    const src = badgeAt('offline');
    await on(`<p style="height:3000px">Long</p>${badge(src)}`, { alone: true }, async (tab) => {
      await face(tab, { kind: 'idle' });
      await tab.offline(true);
      await tab.run('probe.at().scrollIntoView()');
      await face(tab, { kind: 'offline', words: 'No connection' });
      await tab.shot('offline');
      await tab.offline(false);
      await face(tab, GENUINE);
    });
  });

  it('keeps what it knew, with the date of then, where it goes offline later', async () => {
    await on(badge(badgeAt('later')), { alone: true }, async (tab) => {
      const { date } = await face(tab, GENUINE);
      await tab.offline(true);
      await tab.run('probe.at().verify().catch(() => {}).then(() => {})');
      expect(await face(tab, GENUINE)).toMatchObject({ date });
    });
  });

  it('turns where a badge is withdrawn while its page is open, and nothing shifts', async () => {
    const src = badgeAt('withdrawn');
    await on(`${badge(src)}<p>After it</p>`, { head: roomStyle() }, async (tab) => {
      await face(tab, GENUINE);
      const before = await tab.run('probe.layout()');
      say(src, { revoked: true });
      // Eleven minutes later, for this page.
      await tab.run(
        `(() => { const now = Date.now; Date.now = () => now() + 11 * 60_000; dispatchEvent(new Event('pageshow')); })()`,
      );
      await face(tab, { kind: 'done', words: 'Withdrawn by issuer' });
      expect(await tab.run('probe.layout()')).toBe(before);
      expect(await tab.run('probe.shifts')).toEqual([]);
      expect(await tab.run(VERDICTS)).toBe('genuine,revoked');
      expect(await tab.run(`probe.inside('[role=status]').textContent`)).toBe('“Statistics”: Withdrawn by issuer');
      await calm(tab);
    });
  });

  it('turns in an open dialog too', async () => {
    const src = badgeAt('opened');
    await on(badge(src), {}, async (tab) => {
      await face(tab, GENUINE);
      await pressBadge(tab);
      await until(tab, `probe.report()?.querySelector('.sheet')?.dataset.verdict`, 'genuine');
      say(src, { revoked: true });
      await tab.run(`probe.at().verify().then(() => {})`);
      await until(tab, `probe.report()?.querySelector('.sheet')?.dataset.verdict`, 'revoked');
      await calm(tab);
    });
  });

  it('is never overtaken by an older answer, nor by one about another badge', async () => {
    const [slow, quick] = [badgeAt('slow'), badgeAt('quick', 2)];
    const go = hold(slow);
    await on(badge(slow), {}, async (tab) => {
      await face(tab, { kind: 'checking' });
      await tab.run(`probe.at().src = '${quick}'`);
      await face(tab, { ...GENUINE, name: 'Sample Statistics 2' });
      go();
      await pause(400);
      expect(await face(tab, GENUINE)).toMatchObject({ name: 'Sample Statistics 2' });
      expect(await tab.run('probe.reports.length')).toBe(1);
      // The one that is asked last is the one that counts, whichever comes first.
      const told = await tab.run(
        `(async () => { const first = probe.at().verify().then(() => 'told', ({ name }) => name); const second = probe.at().verify(); return [await first, (await second).verdict].join(); })()`,
      );
      expect(told).toBe('AbortError,genuine');
      await calm(tab);
    });
  });

  it('ends what is under way when it leaves the page, and begins anew when it comes back', async () => {
    const src = badgeAt('leaves');
    const go = hold(src);
    await on(badge(src), {}, async (tab) => {
      await face(tab, { kind: 'checking' });
      await tab.run(`(() => { window.kept = probe.at(); kept.remove(); })()`);
      go();
      await pause(400);
      expect(await tab.run('probe.reports.length')).toBe(0);
      await tab.run('document.body.append(kept)');
      await face(tab, GENUINE);
      // Moved at once, it is as it was.
      await tab.run('document.querySelector("main").append(kept)');
      await face(tab, GENUINE);
      expect(await tab.run('probe.reports.length')).toBe(1);
      await calm(tab);
    });
  });

  it('says what it cannot use, and what gives no answer', async () => {
    const gone = badgeAt('gone', 4);
    say(gone, { status: 500 });
    const body = [
      badge('http://badges.example.com/x'),
      badge('javascript:alert(1)'),
      badge('', '', fallback('#')),
      badge(gone),
    ].join('');
    await on(body, { height: 1200 }, async (tab) => {
      await face(tab, { kind: 'refused', words: 'Address not usable' }, 0);
      await face(tab, { kind: 'refused' }, 1);
      await face(tab, { kind: 'idle' }, 2);
      await face(tab, UNFINISHED, 3);
      expect(await tab.run(`probe.at(1).verify().catch(({ name }) => name)`)).toBe('TypeError');
      await calm(tab);
    });
  });

  it('is as it was when the visitor comes back to the page', async () => {
    await on(badge(badgeAt('back')), { alone: true }, async (tab) => {
      await face(tab, GENUINE);
      await tab.run('void (probe.mark = 1)');
      await tab.open(site().page('<p>Elsewhere</p>'));
      // A page that comes out of the cache is not loaded, so nobody tells of that.
      await tab.run('history.back()').catch(() => {});
      await until(tab, `typeof probe === 'object' && !!probe.at()`, true);
      await face(tab, GENUINE);
      await pressBadge(tab);
      await until(tab, `probe.report()?.querySelector('.sheet')?.dataset.verdict`, 'genuine');
      await calm(tab);
    });
  });
}

async function press(tab: Tab, selector: string): Promise<void> {
  const [x, y] = await tab.run<[number, number]>(`probe.middle(probe.inside('${selector}'))`);
  await tab.click(x, y);
}

import { expect, it } from 'vitest';
import { lecosId } from '../../demo/world/ids.ts';
import { type Lab, openExtensionUnheld, startLab, stopUnheldWorker, type UnheldLab } from '../support/extension-lab.ts';
import { marksInChromium, until } from '../support/read-marks.ts';

// `npm run soak`: 300 kills in 1,000 verifications. In every run of the tests: 30 in 90.
const [KILLS, BADGES] = (process.env['TASHIKA_SOAK'] ?? '30/90').split('/').map(Number) as [number, number];
const AT_ONCE = 30;

const page = (id: string) => `https://www.openbadge-global.com/ns/portal/openbadge/public/assertions/detail/${id}`;
const link = (number: number) => `<p><a id="L${number}" href="${page(lecosId(`soak ${number}`))}">badge ${number}</a></p>`;

const MAIL = `<!doctype html><div role="main"><div class="a98 iY"><h2 class="hP" data-thread-perm-id="thread-f:1" data-legacy-thread-id="1">Soak</h2>
 <div role="list"><div class="h7" role="listitem"><div class="adn ads" data-message-id="#msg-f:2" data-legacy-message-id="2">
 <table><tr><td class="gF"><h3 class="iw"><span class="gD" email="hanako.sato@example.ac.jp" name="Hanako">Hanako</span></h3></td></tr></table>
 <div class="ii gt"><div class="a3s aiL"></div></div></div></div></div></div></div>`;

/** Stops the worker `kills` times, at any moment. */
async function killing({ browser, origin }: UnheldLab, kills: number): Promise<void> {
  const watcher = await browser.newPage();
  await watcher.goto(`${origin}/options.html`);
  for (let kill = 0; kill < kills; kill++) {
    await stopUnheldWorker(watcher);
    // Between two rounds nobody else would have it begin again.
    await watcher.evaluate("void chrome.runtime.sendMessage({ t: 'tab', tabId: 0 }).catch(() => {})");
    await new Promise((resolve) => setTimeout(resolve, 250 + Math.random() * 300));
  }
  await watcher.close();
}

it(`loses nothing and doubles nothing when its worker is killed ${KILLS} times during ${BADGES} verifications`, async () => {
  const lab: Lab = await startLab({ everyId: true, delayMs: 5 });
  lab.serve('mail.google.com', { html: MAIL });
  const chromium = await openExtensionUnheld(lab);
  try {
    const mail = await chromium.browser.newPage();
    await mail.setViewport({ width: 1000, height: 2_400 });
    await mail.goto('https://mail.google.com/mail/u/0/');
    let over = false;
    const kills = killing(chromium, KILLS).finally(() => {
      over = true;
    });
    for (let first = 0; first < BADGES; first += AT_ONCE) {
      const shown = Array.from({ length: Math.min(AT_ONCE, BADGES - first) }, (_, at) => first + at);
      await mail.evaluate((html) => {
        const body = document.querySelector('.a3s');
        if (body) body.innerHTML = html;
      }, shown.map(link).join(''));
      const marks = await until(
        () => marksInChromium(mail),
        (found) => Object.values(found).filter((words) => /^Genuine/.test(words)).length === shown.length,
        120_000,
      );
      // A second mark after one link would have a name of its own.
      expect(Object.keys(marks).sort()).toEqual(shown.map((number) => `L${number}`).sort());
      expect([...new Set(Object.values(marks).map((words) => words.slice(0, 7)))]).toEqual(['Genuine']);
      // The kills go on through all rounds: a quick round waits for its share of them.
      await until(
        async () => over,
        (done) => done || Math.random() < 0.2,
        5_000,
      );
    }
    await kills;
    // One that was still beginning may come to its end unseen.
    expect(chromium.ended()).toBeGreaterThan(KILLS / 2);
    const asked = new Map<string, number>();
    for (const url of lab.asked()) asked.set(url, (asked.get(url) ?? 0) + 1);
    expect(asked.size).toBe(BADGES + 2);
    // A kill loses what is under way, which is two questions of one host; chance says whose.
    const again = [...asked.values()].reduce((sum, times) => sum + times - 1, 0);
    expect(again).toBeLessThanOrEqual(2 * KILLS);
    expect(lab.suspicious()).toEqual([]);
  } finally {
    await chromium.close();
    await lab.close();
  }
}, 900_000);

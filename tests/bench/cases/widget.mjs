import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const MANY = 200;
const MB = 1_048_576;

/** A wall of 200 badges of the built widget in Chromium: how long, how much memory, how many questions. */
export const widgetWall = {
  name: 'widget: a wall of 200 badges',
  async prepare() {
    return {
      measure: async () => {
        const outDir = mkdtempSync(`${tmpdir()}/tashika-bench-`);
        try {
          return await measure(outDir);
        } finally {
          rmSync(outDir, { recursive: true, force: true });
        }
      },
    };
  },
};

async function measure(outDir) {
  await build({ configFile: `${ROOT}widget/vite.config.ts`, logLevel: 'error', build: { outDir } });
  process.env.TASHIKA_WIDGET = outDir;
  const { module: sites } = await runnerImport(`${ROOT}tests/e2e/widget-site.ts`);
  const { module: badges } = await runnerImport(`${ROOT}tests/e2e/widget-badges.ts`);
  const { module: browsers } = await runnerImport(`${ROOT}tests/support/browsers.ts`);
  const site = await sites.openWidgetSite();
  const { context, close } = await browsers.openChromium({ viewport: { width: 1200, height: 900 } }, { server: site });
  try {
    const wall = (name) => {
      const inside = Array.from({ length: MANY }, (_, at) => `<tashika-badge src="${badges.badgeAt(name, at)}"></tashika-badge>`);
      return site.page(`<tashika-wall>${inside.join('')}</tashika-wall>`);
    };
    const page = await context.newPage();
    // Once with nothing kept, and then as visitors have it who have been there.
    const [first, again] = [await costs(page, wall('first')), await costs(page, wall('again'))];
    const asked = site.asked(badges.OPEN, '/again/').filter((one) => !one.endsWith('.png')).length;
    return [
      {
        words: `the first time: ${first.ms.toFixed(0)} ms, with the scripts kept ${again.ms.toFixed(0)} ms (at most 5,000)`,
        met: again.ms <= 5_000,
      },
      { words: `${(again.heap / MB).toFixed(1)} MB of objects more than before (at most 12)`, met: again.heap <= 12 * MB },
      { words: `${asked} addresses were asked (badges, 10 classes, one issuer: ${MANY + 11})`, met: asked === MANY + 11 },
    ];
  } finally {
    await close();
    await site.close();
  }
}

/** From the moment that all are to be checked until all have their answers. */
async function costs(page, address) {
  const cdp = await page.context().newCDPSession(page);
  const heap = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize;
  };
  await page.goto(address);
  await page.evaluate(() => customElements.whenDefined('tashika-wall').then(() => {}));
  const before = await heap();
  const ms = await page.evaluate(async (many) => {
    const began = performance.now();
    document.querySelector('tashika-wall').eager = true;
    while (window.probe.reports.length < many) await new Promise((done) => setTimeout(done, 10));
    return performance.now() - began;
  }, MANY);
  const more = (await heap()) - before;
  await cdp.detach();
  return { ms, heap: more };
}

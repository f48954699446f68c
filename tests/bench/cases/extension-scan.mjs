import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** What the scanner costs a page, in Chromium, beside the way that comes to mind first; and what it costs with the whole extension. */
export const extensionScan = {
  name: 'extension: looking through a page for badges',
  async prepare() {
    return {
      measure: async () => {
        const { module } = await runnerImport(`${ROOT}tests/support/browsers.ts`);
        const { context, close } = await module.openChromium();
        try {
          const page = await context.newPage();
          await page.goto('about:blank');
          await page.addScriptTag({ content: await bundled() });
          const small = await scan(page, 1_000);
          const large = await scan(page, 5_000);
          const huge = await scan(page, 50_000);
          const ratio = large.addresses / large.naive;
          const layouts = small.layouts + large.layouts + huge.layouts;
          return [
            {
              words: `1,000 links: ${ms(small.addresses)} by their addresses (at most 1.1 ms); ${ms(small.cold)} with the closer look in idle time, ${ms(small.again)} again`,
              met: small.addresses <= 1.1,
            },
            {
              words: `5,000 links: ${ms(large.addresses)} by their addresses, ${ms(large.cold)} in all; parsing and measuring each: ${ms(large.naive)}; ratio ${ratio.toPrecision(2)} (at most 0.1)`,
              met: ratio <= 0.1,
            },
            {
              words: `50,000 links: ${ms(huge.cold)} in all, the longest piece ${ms(huge.longest)} (at most 50 ms)`,
              met: huge.longest <= 50,
            },
            { words: `layouts while scanning: ${layouts} (none)`, met: layouts === 0 },
          ];
        } finally {
          await close();
        }
      },
    };
  },
};

const ms = (value) => `${value.toFixed(2)} ms`;

/** The scanner as it is shipped, but with its parts in reach. */
async function bundled() {
  const { module } = await runnerImport(`${ROOT}core/index.ts`);
  const entry = `${ROOT}scan-entry.ts`;
  const code = `
    import { createScanner } from './extension/scan/create-scanner.ts';
    import { gmail } from './extension/sites/gmail.ts';
    globalThis.scannerOf = (surroundings) => createScanner(gmail, surroundings);`;
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    define: { __LINK_TRACES__: JSON.stringify(module.linkTraces()) },
    plugins: [
      {
        name: 'scan-entry',
        enforce: 'pre',
        resolveId: (source, importer) => (source === entry ? entry : importer === entry ? ROOT + source.slice(2) : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'scan' } },
  });
  return [result].flat()[0].output[0].code;
}

/** Fills a mail with links that are no badges, and looks through it. Medians of some rounds, each on a new page content. */
async function scan(page, links) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const layouts = async () => (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'LayoutCount').value;
  const rounds = [];
  for (let round = 0; round < 7; round++) {
    // Looked at as it comes, before the page has been laid out: whoever measures then makes the page wait.
    const cold = await page.evaluate(`(${fill})(${links}), (${look})()`);
    await page.evaluate('document.body.getBoundingClientRect()');
    const before = await layouts();
    await page.evaluate(look);
    const after = await layouts();
    rounds.push({ ...cold, layouts: after - before, naive: await page.evaluate(`(${fill})(${links}), (${naive})()`) });
  }
  await cdp.detach();
  const median = (key) => rounds.map((one) => one[key]).sort((a, b) => a - b)[3];
  return Object.fromEntries(['addresses', 'cold', 'again', 'longest', 'layouts', 'naive'].map((key) => [key, median(key)]));
}

function fill(links) {
  const many = Array.from(
    { length: links },
    (_, at) => `<p>Some words <a href="https://www.example.org/page/${at}?utm_source=mail&id=${at}">link ${at}</a></p>`,
  );
  document.body.innerHTML = `<div role="main"><div class="a98 iY"><div role="list"><div class="h7" role="listitem"><div class="adn ads" data-message-id="#msg-f:1">
    <table><tr><td class="gF"><h3 class="iw"><span class="gD" email="a@example.org" name="A">A</span></h3></td></tr></table>
    <div class="ii gt"><div class="a3s aiL">${many.join('')}</div></div></div></div></div></div></div>`;
}

/** Runs every piece of the work at once and adds up their times. */
function look() {
  const pieces = [];
  globalThis.requestIdleCallback = (work) => pieces.push(work);
  const timed = (work) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const run = () => {
    const scanner = globalThis.scannerOf({ page: document, alive: () => true, onFound: () => {} });
    const times = [timed(() => scanner.start())];
    while (pieces.length > 0) times.push(timed(pieces.shift()));
    scanner.pause();
    return times;
  };
  const sum = (times) => times.reduce((all, one) => all + one, 0);
  const first = run();
  // The first piece is all of the addresses, as long as they fit into a slice.
  return { addresses: first[0], cold: sum(first), longest: Math.max(...first), again: sum(run()) };
}

/** What anybody would write first. */
function naive() {
  const start = performance.now();
  let found = 0;
  for (const link of document.querySelectorAll('.a3s a[href]')) {
    const { hostname } = new URL(link.href);
    const { width } = link.getBoundingClientRect();
    if (hostname.endsWith('openbadge-global.com') && width > 0) found++;
  }
  return performance.now() - start + found;
}

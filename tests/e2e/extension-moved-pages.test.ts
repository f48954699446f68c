// Mails that are moved about while the built extension watches: no mark that confirms may stand where the badge, its link or its
// sender is another. The same in Node, for many more, is in tests/extension/sites.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LECOS_ISSUER } from '../support/badge-hosts.ts';
import { type ChromiumLab, inWorker, type Lab, openExtensionInChromium, startLab } from '../support/extension-lab.ts';
import { GMAIL } from '../support/pages/gmail.ts';
import { OUTLOOK } from '../support/pages/outlook.ts';
import { A, HANAKO } from '../support/pages/world.ts';
import { marksInChromium, until } from '../support/read-marks.ts';

let lab: Lab;
let chromium: ChromiumLab;

beforeAll(async () => {
  lab = await startLab();
  chromium = await openExtensionInChromium(lab, { viewport: { width: 1200, height: 1600 } });
  await inWorker(chromium, (browser, trust) => browser.storage.local.set({ settings: { trust } }), [LECOS_ISSUER]);
});
afterAll(async () => {
  await chromium?.close();
  await lab?.close();
});

/** In the page: so many changes within one mail, drawn from a seed; every link keeps an id of its own. */
const MOVE = `(seed) => {
  let state = seed * 2654435761 >>> 0;
  const next = (below) => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return (state >>> 8) % below; };
  const bodies = [...document.querySelectorAll('[data-truth]')];
  for (let round = 0; round < 6; round++) {
    const body = bodies[next(bodies.length)];
    const parts = [...body.querySelectorAll('*')].filter((one) => !one.localName.includes('-'));
    if (parts.length < 2) continue;
    const [one, other] = [parts[next(parts.length)], parts[next(parts.length)]];
    const into = one.contains(other) || other.localName === 'img' ? body : other;
    const acts = [
      () => into.append(one),
      () => { const copy = one.cloneNode(true); into.append(copy); for (const link of [copy, ...copy.querySelectorAll('[id]')]) if (link.id) link.id += '~' + (++window.copies); },
      () => { const around = document.createElement('div'); one.before(around); around.append(one); },
      () => one.removeAttribute('class'),
      () => one.setAttribute('data-noise', round),
      () => { const links = body.querySelectorAll('a[href]'); if (links.length) links[next(links.length)].href = ['https://evil.example/', '#', 'https://www.openbadge-global.com.evil.example/ns'][next(3)]; },
      () => { const quote = document.createElement('blockquote'); one.before(quote); quote.append(one); },
      () => one.setAttribute('contenteditable', 'true'),
      () => one.querySelectorAll('*').forEach((part) => part.localName.includes('-') && into.append(part)),
      () => one.remove(),
    ];
    acts[next(acts.length)]();
  }
}`;

/** In the page: what speaks against a confirmation beside the element with this id. */
const WRONG = `([id, badge]) => {
  const link = document.getElementById(id);
  const wrong = [];
  if (!link?.href) return ['no link'];
  if (!decodeURIComponent(decodeURIComponent(link.href)).includes(badge) || /evil/.test(link.href)) wrong.push('leads to ' + link.href);
  if (link.closest('blockquote,.gmail_quote')) wrong.push('quoted');
  if (link.isContentEditable) wrong.push('written');
  if (link.closest('[data-truth]')?.dataset.truth !== 'true') wrong.push('of another sender');
  return wrong;
}`;

it.each([
  ['Gmail', Object.values(GMAIL)[0], '.a3s', `[email="${HANAKO}"].gD`],
  ['Outlook', Object.values(OUTLOOK)[0], '[id^="UniqueMessageBody"]', '[id$="_FROM"]'],
] as const)(
  'confirms nobody else on a page of %s that is moved about',
  { timeout: 120_000 },
  async (_name, made, body, sender) => {
    const shown = made?.();
    if (!shown) throw new Error('there is no such page');
    lab.serve(new URL(shown.url).host, shown);
    let confirmed = 0;
    for (let seed = 1; seed <= 2; seed++) {
      const page = await chromium.context.newPage();
      try {
        await page.goto(shown.url);
        await until(
          () => marksInChromium(page),
          (marks) => Object.values(marks).some((words) => words.startsWith('Confirmed: ')),
        );
        // Whose each mail is, by what stands before it in the page as it came.
        await page.evaluate(
          `window.copies = 0; for (const body of document.querySelectorAll(${JSON.stringify(body)})) {
          let card = body; while (card && !card.querySelector(${JSON.stringify(sender)})) card = card.parentElement;
          body.dataset.truth = String(card !== null && card !== document.documentElement && card.textContent.length > 0 && (card.querySelector(${JSON.stringify(sender)}).outerHTML.includes(${JSON.stringify(HANAKO)})));
        }`,
        );
        for (let step = 0; step < 3; step++) {
          await page.evaluate(`(${MOVE})(${seed * 100 + step})`);
          await page.waitForTimeout(1_300);
          for (const [id, words] of Object.entries(await marksInChromium(page))) {
            if (!words.startsWith('Confirmed: ')) continue;
            confirmed++;
            expect(await page.evaluate(`(${WRONG})(${JSON.stringify([id, A])})`), `${seed}.${step} ${id}`).toEqual([]);
          }
        }
      } finally {
        await page.close();
      }
    }
    expect(confirmed).toBeGreaterThan(0);
    expect(lab.suspicious()).toEqual([]);
  },
);

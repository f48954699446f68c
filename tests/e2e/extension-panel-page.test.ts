import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Unzipped, unzipSync } from 'fflate';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LECOS_ISSUER, lecosAssertion } from '../support/badge-hosts.ts';
import { type ChromiumLab, inWorker, type Lab, openExtensionInChromium, startLab } from '../support/extension-lab.ts';
import { EVERYTHING_KEPT } from '../support/keeping.ts';
import { IDAT, iTXt, pngOf } from '../support/make-png.ts';
import { GMAIL } from '../support/pages/gmail.ts';
import { A, B, CLAIM, DETAIL, HANAKO, SHARE, TARO } from '../support/pages/world.ts';
import { clickMark, marksInChromium, until } from '../support/read-marks.ts';
import { attachToPanel, type RealPanel } from '../support/real-panel.ts';

const CLI = fileURLToPath(new URL('../../dist/cli/tashika.js', import.meta.url));
const baked = (id: string, email: string) => pngOf(iTXt(JSON.stringify(lecosAssertion(id, email))), IDAT);
const EXTRA = `<a id="X1" href="https://evil.example/">${DETAIL(A)}</a>
  <a id="X2" href="https://badges.evil.example/ns/portal/openbadge/receive/19ce722660e14be0a7b17604c62e9b48">受け取る</a>
  <a id="X3" href="https://lnkd.in/abc">見て</a> <a id="X4" href="https://bit.ly/abc">こちらも</a>`;

/** A download has its name before all of it is there. */
function wholeZipIn(folder: string): { zip: string; files: Unzipped } | null {
  const zip = readdirSync(folder).find((name) => name.endsWith('.zip'));
  if (!zip) return null;
  try {
    return { zip, files: unzipSync(readFileSync(join(folder, zip))) };
  } catch {
    return null;
  }
}

let lab: Lab;
let chromium: ChromiumLab;
let mail: Page;
let panel: RealPanel;

/** Something brought into the panel as the browser hands it over; a file by its bytes, read as letters. */
const bring = (kind: 'drop' | 'paste', what: { text: string } | { name: string; bytes: Uint8Array }) =>
  panel.evaluate(`(() => {
    const data = new DataTransfer(), what = ${JSON.stringify('text' in what ? what : { name: what.name, letters: Buffer.from(what.bytes).toString('latin1') })};
    if (what.text) data.setData('text/plain', what.text);
    else data.items.add(new File([Uint8Array.from(what.letters, (sign) => sign.charCodeAt(0))], what.name));
    const event = ${kind === 'drop' ? `new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })` : `new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })`};
    document.body.dispatchEvent(event);
  })()`);
const answered = (verdict: string) =>
  panel.waitFor(`document.querySelector('.result .report')?.dataset.verdict === '${verdict}'`);
const back = async () => {
  await panel.press('Back to this page');
  await panel.waitFor(`document.querySelector('.result') === null`);
};

beforeAll(async () => {
  lab = await startLab();
  const page = GMAIL['plain']?.();
  if (!page) throw new Error('no such page');
  lab.serve('mail.google.com', { ...page, html: page.html.replace('<a id="S4"', `${EXTRA} <a id="S4"`) });
  const picture = { html: baked(A, HANAKO), headers: { 'content-type': 'image/png' } };
  lab.serve('mail.google.com', picture, '/mail/u/0/?ui=2&view=att&disp=safe&attid=0.1');
  chromium = await openExtensionInChromium(lab, { viewport: { width: 1200, height: 1000 } });
  await inWorker(chromium, (browser, trust) => browser.storage.local.set({ settings: { trust } }), [LECOS_ISSUER]);
  mail = await chromium.context.newPage();
  await mail.goto(page.url);
  await until(
    () => marksInChromium(mail),
    (marks) => marks['S1']?.startsWith('Confirmed') === true,
  );
  await clickMark(mail, 'S1');
  panel = await attachToPanel(chromium.context);
  await panel.waitFor(`document.querySelector('.report') !== null`);
});
afterAll(async () => {
  await chromium?.close();
  await lab?.close();
});

describe('the side panel and what else a mail holds', () => {
  it('warns of links that lead elsewhere than they show, or that imitate a link for receiving a badge', async () => {
    await panel.says('A link shows www.openbadge-global.com, but leads to evil.example.');
    await panel.says('but leads to badges.evil.example.');
    expect(await panel.evaluate(`document.querySelectorAll('.warning').length`)).toBe(2);
  });

  it('counts short links and names the platform of a link for receiving a badge; nobody is asked for either', async () => {
    await panel.says('2 short links were not checked');
    await panel.says('There is a link for receiving a badge, at');
    expect(lab.suspicious()).toEqual([]);
  });

  it('checks an attachment as it was sent, on a click, and asks the page for it once', async () => {
    const fetched = () => lab.server.requests.filter(({ url }) => url.includes('view=att')).length;
    expect(fetched()).toBe(0);
    await panel.press('Check this attachment: ');
    await answered('genuine');
    expect(await panel.text()).toContain('badge a:1.png');
    expect(fetched()).toBe(1);
    await back();
  });
});

describe('the side panel and what the viewer brings', () => {
  it('checks a picture that is dropped, and compares what the viewer names', async () => {
    await bring('drop', { name: 'my badge.png', bytes: baked(B, TARO) });
    await answered('genuine');
    expect(await panel.text()).toContain('my badge.png');
    await back();
  });

  it('checks an address that is pasted, and one that is typed', async () => {
    await bring('paste', { text: SHARE(B) });
    await answered('genuine');
    await back();
    await panel.evaluate(`(() => { const field = document.getElementById('ask-address'); field.value = ${JSON.stringify(DETAIL(A))};
      field.dispatchEvent(new InputEvent('input', { bubbles: true })); field.form.requestSubmit(); })()`);
    await answered('genuine');
    await back();
  });

  it('says of a link for receiving a badge that it is one, asks nobody and keeps nothing of it', async () => {
    lab.forget();
    await bring('paste', { text: CLAIM });
    await answered('not-checkable');
    expect(lab.asked()).toEqual([]);
    expect(await panel.evaluate<string>(EVERYTHING_KEPT)).not.toContain('19ce7226');
    await back();
  });

  it('says of a file that is no badge what it is', async () => {
    await bring('drop', { name: 'notes.txt', bytes: Buffer.from('Buy milk.') });
    await answered('not-checkable');
    await back();
  });

  it('saves the evidence as a case that the command line replays to the same answer', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tashika-case-'));
    try {
      await panel.downloadTo(folder);
      await clickMark(mail, 'S1');
      await panel.press('Copy or save', 'summary');
      await panel.press('Save as ZIP');
      await panel.says('Saved');
      const whole = await until(
        async () => wholeZipIn(folder),
        (found) => found !== null,
      );
      if (!whole) throw new Error(`no whole ZIP file among ${readdirSync(folder).join() || 'nothing'}`);
      const { zip, files } = whole;
      execFileSync('unzip', ['-q', zip], { cwd: folder });
      const id = zip.replace(/\.zip$/, '');
      // The holder stays at home unless the viewer says otherwise.
      expect(Object.values(files).some((bytes) => Buffer.from(bytes).includes(HANAKO))).toBe(false);
      const words = execFileSync(process.execPath, [CLI, 'replay', '--json', join(folder, id)], { encoding: 'utf8' });
      const { report } = JSON.parse(words) as { report: { verdict: string; badge: { name: string } } };
      expect(report).toMatchObject({ verdict: 'genuine', badge: { name: 'データサイエンス入門（サンプル）' } });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

// Signed badges in the built extension: its worker, which may load nothing later, and its panel.
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumLab, type Lab, openExtensionInChromium, startLab, stopWorker } from '../support/extension-lab.ts';
import { GMAIL } from '../support/pages/gmail.ts';
import { clickMark, marksInChromium, until } from '../support/read-marks.ts';
import { attachToPanel, type RealPanel } from '../support/real-panel.ts';
import { dropFile, MEMBERS, type SignedMail, signedMail } from './signed-mail.ts';

let sent: SignedMail;
let lab: Lab;
let chromium: ChromiumLab;
let mail: Page;
let panel: RealPanel;
const errors: string[] = [];

beforeAll(async () => {
  sent = await signedMail();
  lab = await startLab({ documents: sent.documents });
  const page = GMAIL['plain']?.();
  if (!page) throw new Error('no such page');
  lab.serve('mail.google.com', page);
  const picture = { html: sent.picture, headers: { 'content-type': 'image/png' } };
  lab.serve('mail.google.com', picture, '/mail/u/0/?ui=2&view=att&disp=safe&attid=0.1');
  chromium = await openExtensionInChromium(lab, { viewport: { width: 1200, height: 1000 } });
  (await chromium.worker()).on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  mail = await chromium.context.newPage();
  await mail.goto(page.url);
  await until(
    () => marksInChromium(mail),
    (marks) => marks['S1']?.startsWith('Genuine') === true,
  );
  await clickMark(mail, 'S1');
  panel = await attachToPanel(chromium.context);
});
afterAll(async () => {
  await chromium?.close();
  await lab?.close();
});

const answered = (verdict: string) =>
  panel.waitFor(`document.querySelector('.result[aria-busy="false"] .report')?.dataset.verdict === '${verdict}'`);
const back = async () => {
  await panel.press('Back to this page');
  await panel.waitFor(`document.querySelector('.result') === null`);
};

describe('a signed badge on a page', () => {
  it('is verified as it was sent, with nobody asked but its issuer', async () => {
    lab.forget();
    await panel.press('Check this attachment: ');
    await answered('genuine');
    await panel.says('Sample Statistics');
    expect(lab.asked()).toEqual(Object.keys(sent.documents));
    expect(lab.suspicious()).toEqual([]);
    await panel.press('About the badge', 'summary');
    await panel.says('Open Badges 3.0');
    await back();
  });
});

describe('what is dropped onto the panel', () => {
  it('is a signed badge, and one that was changed', async () => {
    await panel.evaluate(dropFile('badge.json', sent.credential));
    await answered('genuine');
    await back();
    await panel.evaluate(dropFile('badge.json', sent.forged));
    await answered('not-genuine');
    expect(await panel.text()).not.toContain('Sample Philosophy');
    await back();
  });

  it('is verified by a worker that was stopped, too', async () => {
    const ours = await chromium.context.newPage();
    await ours.goto(`${chromium.origin}/options.html`);
    await stopWorker(chromium.context, ours);
    await ours.close();
    await mail.bringToFront();
    await panel.says('2 badges on this page');
    await panel.evaluate(dropFile('badge.json', sent.credential));
    await answered('genuine');
    await back();
  });

  it('is several in one file: each has its sign, its name where that is proven, and a sentence', async () => {
    await panel.evaluate(dropFile('all.json', sent.presentation));
    await answered('not-genuine');
    const listed = await panel.evaluate<string[]>(MEMBERS);
    expect(listed).toHaveLength(2);
    expect(listed[0]).toMatch(/^1 Sample Statistics.*Genuine/);
    expect(listed[1]).toMatch(/^1 Failed/);
    expect(await panel.text()).not.toContain('Sample Philosophy');
    expect(errors).toEqual([]);
  });
});

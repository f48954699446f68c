import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AWARDS, publicPage, shareLink, walletId } from '../../demo/world/awards.ts';
import { HOSHIMI, HOSTS } from '../../demo/world/issuers.ts';
import { AKARI, REX } from '../../demo/world/people.ts';
import { bakedPicture } from '../../demo/world/picture-files.ts';
import type { PanelWindow } from './panel-chrome.ts';
import { onPanel } from './panel-page.ts';
import { BUSY, SHOWN_BY, VERDICT_SCENES } from './panel-scenes.ts';
import { openPanelSite, type PanelSite } from './panel-site.ts';

let site: PanelSite;
beforeAll(async () => {
  site = await openPanelSite();
});
afterAll(() => site?.close());

const report = (page: Page, verdict: string) => page.locator(`.report[data-verdict="${verdict}"]`);
const part = (page: Page, title: string) => page.locator('summary', { hasText: title });
const { genuine, confirmed } = VERDICT_SCENES;
const PICTURE = bakedPicture(AWARDS.aiLiteracy);

/** All that the page has written anywhere, as one text. */
function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => done(request.result);
      });
      for (const table of db.objectStoreNames) {
        const request = db.transaction(table).objectStore(table).getAll();
        await new Promise((done) => {
          request.onsuccess = done;
        });
        kept.push(name, table, request.result);
      }
      db.close();
    }
    return JSON.stringify(kept);
  });
}

/** Drops a file, or a text, in the middle of the panel. */
async function drop(page: Page, what: { bytes: Uint8Array; name: string } | { text: string }): Promise<void> {
  const dropped = await page.evaluateHandle(
    (one) => {
      const transfer = new DataTransfer();
      if ('text' in one) transfer.setData('text/plain', one.text);
      else transfer.items.add(new File([Uint8Array.from(atob(one.base64), (c) => c.charCodeAt(0))], one.name));
      return transfer;
    },
    'text' in what ? what : { base64: Buffer.from(what.bytes).toString('base64'), name: what.name },
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
}

describe('the panel', () => {
  it.each(Object.entries(VERDICT_SCENES))(
    'opens a badge that stands alone and says its answer once: %s',
    async (verdict, scene) => {
      await onPanel(site.address, scene, {}, async ({ page }) => {
        await report(page, verdict).waitFor();
        const headline = await page.locator('.headline').textContent();
        expect(await page.locator('p.unseen[role=status]').textContent()).toBe(headline);
        expect(await page.locator('.verdict .mark').count()).toBe(verdict === 'not-checkable' ? 0 : 1);
      });
    },
  );

  it('shows all nine checks, what answered and when, and how old the answer is', async () => {
    await onPanel(site.address, { ...confirmed, age: 3 * 60_000 }, {}, async ({ page }) => {
      await part(page, 'What was checked').click();
      expect(await page.locator('.check').count()).toBe(9);
      await part(page, 'What was asked').click();
      expect(await page.locator('.evidence code').allTextContents()).toContain(AWARDS.aiLiteracy.id);
      expect(await page.locator('.evidence time').first().getAttribute('datetime')).toMatch(/^\d{4}-\d\d-\d\dT/);
      const checked = page.locator('.checked time');
      expect(await checked.textContent()).toBe('Checked 3 minutes ago');
      expect(await checked.getAttribute('title')).toMatch(/^Checked on \d+ \w+ \d{4} at /);
    });
  });

  it('checks again on a click', async () => {
    await onPanel(site.address, genuine, {}, async ({ page, background }) => {
      await page.getByRole('button', { name: 'Check again' }).click();
      await expect.poll(() => background.asked.map(({ t }) => t)).toContain('check');
      await report(page, 'genuine').waitFor();
    });
  });

  it('has one card open at a time, and opens and scrolls to the one whose mark was clicked', async () => {
    await onPanel(site.address, BUSY, {}, async ({ page, background }) => {
      expect(await page.locator('h1').textContent()).toBe('5 badges on this page');
      expect(await page.locator('.report').count()).toBe(0);
      await page
        .getByRole('button', { name: /数理・AIリテラシー/ })
        .first()
        .click();
      await report(page, 'confirmed').waitFor();
      await background.show({ focus: publicPage(walletId(AWARDS.serviceDesign)) });
      await report(page, 'holder-differs').waitFor();
      expect(await page.locator('.report').count()).toBe(1);
      const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
      expect(await focused()).toContain('Service Design Studio');
      const top = await page.evaluate(() => document.activeElement?.getBoundingClientRect().top);
      expect(top).toBeLessThan(100);
    });
  });

  it('asks about a held badge on a click alone', async () => {
    const scene = { items: [{ url: shareLink(AWARDS.dataScience), held: true }] };
    await onPanel(site.address, scene, {}, async ({ page, background }) => {
      await page.getByText('Not checked yet. Its site is asked only when you want it.').waitFor();
      expect(background.asked.map(({ t }) => t)).toEqual(['tab']);
      await page.getByRole('button', { name: 'Check now' }).click();
      await report(page, 'genuine').waitFor();
    });
  });

  it('follows the active tab', async () => {
    await onPanel(site.address, genuine, {}, async ({ page, background }) => {
      await report(page, 'genuine').waitFor();
      await background.show({ items: [] });
      await page.getByRole('heading', { name: 'No badge on this page' }).waitFor();
      await page.evaluate(() => (window as unknown as PanelWindow).panelActivate(8));
      await expect.poll(() => background.asked.at(-1)).toEqual({ t: 'tab', tabId: 8 });
    });
  });

  it('says why there is nothing, and scans the page when asked to', async () => {
    const scene = { site: null, siteName: null, coverage: 'not-scanned' as const, scanned: { ...genuine, site: 'any' } };
    await onPanel(site.address, scene, {}, async ({ page, background }) => {
      await page.getByRole('heading', { name: 'This page was not looked at' }).waitFor();
      await page.getByRole('button', { name: 'Look for badges on this page' }).click();
      await report(page, 'genuine').waitFor();
      expect(background.asked.map(({ t }) => t)).toContain('scan');
    });
    await onPanel(site.address, { ...scene, scanned: null }, {}, async ({ page }) => {
      await page.getByRole('button', { name: 'Look for badges on this page' }).click();
      await page.getByText('The browser does not let us look at this page yet.').waitFor();
    });
  });

  it('warns of what only looks like a badge, and says what it did not look at', async () => {
    await onPanel(site.address, { ...BUSY, coverage: 'unknown' }, {}, async ({ page }) => {
      const warnings = await page.locator('.warnings p').allTextContents();
      expect(warnings.map((text) => text.trim())).toEqual([
        'Caution: A link looks like one for receiving a badge at LecoS, but leads to openbadge-global.example.net.',
        'Caution: A link shows www.openbadge-global.com, but leads to badges.hoshimi-campus.example.net.',
        'Caution: The page covered or changed a mark, so it was taken away. Go by what stands here.',
        'Caution: Gmail looks different from what we know, so badges may have been missed.',
      ]);
      const remarks = await page.locator('.remarks p').allTextContents();
      expect(remarks[0]).toMatch(/receiving a badge, at LecoS. We never open it. .* up to a day later\.$/);
      expect(remarks[1]).toMatch(/^2 short links were not checked/);
    });
  });

  it('says so when nobody answers, and asks again', async () => {
    const scene = { ...genuine, dead: true };
    await onPanel(site.address, scene, {}, async ({ page }) => {
      await page.getByRole('heading', { name: 'No answer from Tashika' }).waitFor({ timeout: 15_000 });
      scene.dead = false;
      await page.getByRole('button', { name: 'Try again' }).click();
      await report(page, 'genuine').waitFor();
    });
  });

  it('speaks the language of the settings, and of the browser where they say nothing', async () => {
    await onPanel(site.address, { ...genuine, lang: 'en' }, { locale: 'ja-JP' }, async ({ page }) => {
      expect(await page.locator('h1').textContent()).toBe('1 badge on this page');
    });
    await onPanel(site.address, BUSY, { locale: 'ja-JP' }, async ({ page }) => {
      expect(await page.locator('html').getAttribute('lang')).toBe('ja');
      await page.getByRole('button', { name: /Service Design Studio/ }).click();
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await page.locator('main').textContent()).not.toMatch(/What|Check|badge(?!s?[.\-/])|issuer/);
    });
  });
});

describe('what makes more of "genuine"', () => {
  it('lists the four conditions, and each leads to what would meet it', async () => {
    await onPanel(site.address, { items: [{ url: shareLink(AWARDS.aiLiteracy) }] }, {}, async ({ page, background }) => {
      await part(page, 'Why only “genuine”?').click();
      const states = await page.locator('.conditions .check-title').allTextContents();
      expect(states).toEqual([
        'It is unaltered Yes',
        'Its issuer is on your list No',
        'It was issued to the holder’s address Not known',
        'It is not withdrawn, and within its dates Yes',
      ]);
      await page.locator('[data-condition="listed"] button').click();
      await page.getByText(HOSHIMI.id, { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Add to my list' }).click();
      await page.getByText('This issuer is on your own list.').waitFor();
      // The badge is judged anew by the longer list.
      await page.locator('[data-condition="listed"][data-outcome="pass"]').waitFor();
      expect(background.asked).toContainEqual({ t: 'trust', entry: { issuer: HOSHIMI.id, name: HOSHIMI.name } });
      await page.locator('[data-condition="address"] button').click();
      // It leads there: whoever types now types the address.
      await page.getByLabel('The holder’s e-mail address').and(page.locator(':focus')).waitFor();
      await page.keyboard.type(AKARI.email);
      await page.keyboard.press('Enter');
      await report(page, 'confirmed').waitFor();
      await page.getByRole('button', { name: 'Take it off' }).click();
      await report(page, 'genuine').waitFor();
    });
  });

  it('compares another address, says which, keeps it nowhere, and leads back', async () => {
    await onPanel(site.address, SHOWN_BY({ email: REX.email }), {}, async ({ page }) => {
      // Something that is kept, so that the look below is known to find what there is.
      await drop(page, { text: AWARDS.woodwork.id });
      await report(page, 'genuine').waitFor();
      await page.getByRole('button', { name: 'Back to this page' }).click();
      await report(page, 'holder-differs').waitFor();
      await page.getByText('Issued to another address than this sender’s.').waitFor();
      await part(page, 'Try another address').click();
      await page.getByLabel('The holder’s e-mail address').fill('nobody');
      await page.getByRole('button', { name: 'Compare' }).click();
      await page.getByText('This is not an e-mail address.').waitFor();
      await page.getByLabel('The holder’s e-mail address').fill(AKARI.email);
      await page.getByRole('button', { name: 'Compare' }).click();
      await report(page, 'confirmed').waitFor();
      await page.getByText('Issued to the address you gave.').waitFor();
      const kept = await everythingKept(page);
      expect(kept).toContain(AWARDS.woodwork.id);
      expect(kept).not.toContain('akari');
      await page.getByRole('button', { name: 'Back to what the page says' }).click();
      await report(page, 'holder-differs').waitFor();
    });
  });

  it('never confirms on a profile, and says why', async () => {
    const scene = { ...SHOWN_BY({ name: AKARI.name }), site: 'linkedin', siteName: 'LinkedIn' };
    await onPanel(site.address, scene, {}, async ({ page }) => {
      await report(page, 'genuine').waitFor();
      await page.getByText('there is nothing to compare', { exact: false }).waitFor();
      await part(page, 'Why only “genuine”?').click();
      await page.getByText('This site does not prove whose address it is').waitFor();
    });
  });

  it('offers no list where the issuer is an imitation, or is proven by nothing', async () => {
    for (const verdict of ['issuer-name-conflict', 'not-genuine', 'revoked', 'incomplete'] as const) {
      await onPanel(site.address, VERDICT_SCENES[verdict], {}, async ({ page }) => {
        await report(page, verdict).waitFor();
        expect(await part(page, 'Trust this issuer').count(), verdict).toBe(0);
      });
    }
  });

  it('asks for leave in the click, then checks again', async () => {
    const scene = { items: [{ url: AWARDS.woodwork.id }], forbidden: [HOSTS.guild] };
    await onPanel(site.address, scene, {}, async ({ page, shoot }) => {
      await report(page, 'incomplete').waitFor();
      await shoot('permission');
      await page.evaluate(() => {
        (window as unknown as PanelWindow).panelGrant = false;
      });
      await page.getByRole('button', { name: `Allow asking ${HOSTS.guild}` }).click();
      await page.getByText('Not allowed. The badge stays unchecked.').waitFor();
      await page.evaluate(() => {
        (window as unknown as PanelWindow).panelGrant = true;
      });
      await page.getByRole('button', { name: `Allow asking ${HOSTS.guild}` }).click();
      await report(page, 'genuine').waitFor();
    });
  });
});

describe('a badge that the viewer brings', () => {
  it('is taken as a dropped file, and the way leads back', async () => {
    await onPanel(site.address, { items: [] }, {}, async ({ page, background, shoot }) => {
      await drop(page, { bytes: PICTURE, name: 'a‮gnp.png' });
      await report(page, 'genuine').waitFor();
      expect(await page.locator('.result-head img').getAttribute('src')).toMatch(/^blob:/);
      expect(await page.locator('.result-head .hint').first().textContent()).toBe('Your file: agnp.png');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
      await shoot('file');
      expect(JSON.stringify(background.asked)).not.toMatch(/bytes/);
      await page.getByRole('button', { name: 'Back to this page' }).click();
      await page.getByRole('heading', { name: 'No badge on this page' }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('ask-address');
    });
  });

  it('is taken as a chosen file, a typed address and a pasted text', async () => {
    await onPanel(site.address, { items: [] }, {}, async ({ page }) => {
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'badge.png', mimeType: 'image/png', buffer: Buffer.from(PICTURE) });
      await report(page, 'genuine').waitFor();
      await page.getByRole('button', { name: 'Back to this page' }).click();
      await page.getByLabel('Address or text of a badge').fill(AWARDS.woodworkWithdrawn.id);
      await page.keyboard.press('Enter');
      await report(page, 'revoked').waitFor();
      await page.getByRole('button', { name: 'Back to this page' }).click();
      await page.evaluate(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', '{"not": "a badge"}');
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      });
      await report(page, 'not-checkable').waitFor();
    });
  });

  it('gets its plain answer where it is no badge', async () => {
    await onPanel(site.address, { items: [] }, {}, async ({ page }) => {
      await drop(page, { bytes: new TextEncoder().encode('%PDF-1.7\n%âãÏÓ'), name: 'certificate.pdf' });
      await report(page, 'not-checkable').waitFor();
    });
  });

  it('may be a file of the page, or chosen in its menu', async () => {
    const scene = { items: [], notes: { originals: [{ id: 'a', name: '<b>x</b>.png' }] }, originals: { a: PICTURE } };
    await onPanel(site.address, scene, {}, async ({ page, background }) => {
      await page.getByRole('button', { name: 'Check this attachment: <b>x</b>.png' }).click();
      await report(page, 'genuine').waitFor();
      expect(background.asked).toContainEqual({ t: 'original', tabId: 7, id: 'a' });
      await page.getByRole('button', { name: 'Back to this page' }).click();
      await background.show({ job: 'unknown-job' });
      await page.getByText('It is no longer there').waitFor();
    });
  });
});

describe('a report that is kept', () => {
  it('is copied as text and as JSON', async () => {
    await onPanel(site.address, confirmed, {}, async ({ page }) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await part(page, 'Copy or save').click();
      await page.getByRole('button', { name: 'Copy as text' }).click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
        /^Confirmed: .*\n\nWhat was checked:\n- Badge data: Found/s,
      );
      await page.getByRole('button', { name: 'Copy as JSON' }).click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\{\n {2}"verdict": "confirmed"/);
    });
  });

  it.each([
    [false, 'genuine'],
    [true, 'confirmed'],
  ] as const)('is saved as evidence that the command line replays; address included: %s', async (include, verdict) => {
    await onPanel(site.address, confirmed, {}, async ({ page, background, shoot }) => {
      await part(page, 'Copy or save').click();
      await page.getByRole('button', { name: 'Save as ZIP' }).click();
      await page.getByText('Some answers are no longer kept.').waitFor();
      const kept = background
        .kept()
        .map(({ response, ...rest }) => ({ ...rest, response: { ...response, body: [...response.body] } }));
      await page.evaluate((answers) => (window as unknown as PanelWindow).panelSeed(answers), JSON.stringify(kept));
      const box = page.getByRole('checkbox', { name: `Include what was compared: ${AKARI.email}` });
      expect(await box.isChecked()).toBe(false);
      if (include) await box.check();
      await shoot(`save-${include}`);
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save as ZIP' }).click();
      const download = await coming;
      expect(download.suggestedFilename()).toMatch(/^tashika-\d{4}-\d\d-\d\d-\d{6}\.zip$/);
      const zip = readFileSync(await download.path());
      const replayed = replay(unzipSync(zip));
      expect(replayed.verdict).toBe(verdict);
      expect(replayed.text.includes(AKARI.email)).toBe(include);
    });
  });
});

/** Unzips into a folder of its own, and has the command line verify it again. */
function replay(files: Record<string, Uint8Array>): { verdict: string; text: string } {
  const folder = mkdtempSync(join(tmpdir(), 'tashika-case-'));
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const [name = ''] = Object.keys(files).map((path) => path.split('/')[0] ?? '');
  const out = execFileSync(process.execPath, ['dist/cli/tashika.js', 'replay', join(folder, name), '--json'], {
    encoding: 'utf8',
  });
  const text = Object.values(files)
    .map((bytes) => new TextDecoder().decode(bytes))
    .join('\n');
  rmSync(folder, { recursive: true, force: true });
  return { verdict: JSON.parse(out).report.verdict, text };
}

describe('the popup', () => {
  it('is the same in small, with a way to the sidebar and without files', async () => {
    await onPanel(site.address, genuine, { popup: true }, async ({ page, shoot }) => {
      await report(page, 'genuine').waitFor();
      await shoot('popup');
      expect(await page.locator('input[type=file]').count()).toBe(0);
      await page.evaluate(() => {
        window.close = () => {};
      });
      await page.getByRole('button', { name: 'Open in the sidebar' }).click();
      await page.getByRole('button', { name: 'Settings' }).click();
      expect(await page.evaluate(() => (window as unknown as PanelWindow).panelOpened)).toEqual(['sidebar', 'options']);
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlook } from '../../../extension/sites/outlook.ts';
import { differs, expectedMarks, linksOf, marksOf } from '../../support/pages/marks-of.ts';
import { openPage, runStep } from '../../support/pages/open-page.ts';
import { OUTLOOK, OUTLOOK_HOSTS } from '../../support/pages/outlook.ts';
import { A, attr, DETAIL, HANAKO, TARO } from '../../support/pages/world.ts';

const open = (body: string, path = '/mail/inbox/id/x') =>
  openPage({ url: `https://outlook.office.com${path}`, html: `<!doctype html><html><body>${body}</body></html>` });
const mail = (from: string, body = '') =>
  open(
    `<div role="main"><div><span role="heading" id="MSG_m1_FROM">${from}</span><div id="UniqueMessageBody_1">${body}</div></div></div>`,
  );
const holderOf = (document: Document) => outlook.roots(document).map((root) => outlook.holder(root));

describe('Outlook', () => {
  it.each(Object.entries(OUTLOOK))('%s', (_variant, make) => {
    const page = make();
    const document = openPage(page);
    expect(marksOf(outlook, document)).toEqual(expectedMarks(page.expected));
    expect(linksOf(outlook, document).flatMap(({ link }) => (differs(outlook, link) ? link.id : []))).toEqual(page.differing);
    const offered = outlook.roots(document).flatMap((root) => outlook.originals?.(root) ?? []);
    expect(offered.map(({ name }) => name)).toEqual(page.originals);
    expect(outlook.layout(document)).toBe('known');
  });

  it('goes on as the page does: dark and light, and another conversation in the same body', () => {
    const page = OUTLOOK['plain']!();
    const document = openPage(page);
    let shown = page.expected;
    for (const { name, script, expected } of page.steps) {
      runStep(document, script);
      shown = { ...shown, ...expected };
      expect(marksOf(outlook, document), name).toEqual(expectedMarks(shown));
    }
  });

  it('is known under four hosts', () => {
    expect([...outlook.hosts].sort()).toEqual([...OUTLOOK_HOSTS].sort());
  });

  it('takes the address that Outlook puts behind the name', () => {
    expect(holderOf(mail(`Hanako Sato&lt;${HANAKO}&gt;`))).toEqual([{ email: HANAKO }]);
    expect(holderOf(mail(`<div><span aria-label="Von: Sato &lt;Hanako.Sato@Example.ac.jp&gt;">Sato</span></div>`))).toEqual([
      { email: HANAKO },
    ]);
  });

  it('gives the name alone where there is no address', () => {
    expect(holderOf(mail('<span aria-label="差出人: 田中 次郎">田中 次郎</span>'))).toEqual([{ name: '田中 次郎' }]);
    expect(holderOf(mail(''))).toEqual([{}]);
  });

  it('names nobody where label and text name two', () => {
    expect(holderOf(mail(`<span aria-label="From: H&lt;${HANAKO}&gt;">H&lt;${TARO}&gt;</span>`))).toEqual([{}]);
    expect(holderOf(mail(`${attr(`${HANAKO} via list`)}`))).toEqual([{}]);
  });

  it('never gives an address that stands in a display name', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.string({ maxLength: 30 }), (before, after) => {
        const text = `${before}<${HANAKO}>${after}<x@evil.example>`.replace(/\s+/g, ' ');
        const [found] = holderOf(mail(attr(text)));
        expect(found?.email ?? 'x@evil.example').toBe('x@evil.example');
      }),
    );
  });

  it('binds nobody where cards cannot be told apart', () => {
    const body = (at: number) => `<div id="UniqueMessageBody_${at}"></div>`;
    const from = (at: number) => `<span id="MSG_m${at}_FROM">H&lt;${HANAKO}&gt;</span>`;
    expect(holderOf(open(`<div role="main">${from(1)}${body(1)}${body(2)}</div>`))).toEqual([{}, {}]);
    expect(holderOf(open(`<div role="main"><div>${from(1)}${from(2)}${body(1)}</div></div>`))).toEqual([{}]);
    expect(holderOf(open(`<div role="main"><div>${body(1)}</div></div>`))).toEqual([{}]);
  });

  it('never looks into a list or an editor', () => {
    const link = `<a id="S1" href="${DETAIL(A)}">A</a>`;
    for (const around of [
      `<div data-app-section="MessageList"><div class="allowTextSelection">${link}</div></div>`,
      `<div role="listbox"><div role="option"><div role="document">${link}</div></div></div>`,
      `<div id="editorParent_2"><div role="document">${link}</div></div>`,
      `<div contenteditable="true"><div role="document">${link}</div></div>`,
    ]) {
      expect(outlook.roots(open(`<div role="main">${around}</div>`)), around).toEqual([]);
    }
  });

  it('offers the pictures that came with a mail, not those of other hosts', () => {
    const pictures = [
      '<img src="data:image/png;base64,iVBORw0KGgo=" alt="badge">',
      '<img src="data:image/svg+xml,%3Csvg/%3E">',
      '<img src="data:image/gif;base64,R0lGOD==">',
      '<img src="blob:https://outlook.office.com/1" originalsrc="cid:image001.png@01DA">',
      '<img src="https://attachments.office.net/owa/GetAttachmentThumbnail?id=1">',
    ].join('');
    const [root] = outlook.roots(mail('', pictures));
    expect(outlook.originals?.(root!).map(({ name }) => name)).toEqual(['badge', '2', 'image001.png']);
  });

  it.each([
    ['a list without an opened mail', '/mail/inbox', '<div role="main"></div>', 'idle'],
    ['a mail without any body that is known', '/mail/inbox/id/AAQk', '<div role="main"><p></p></div>', 'unknown'],
    ['headings without a body', '/mail/', '<div role="main"><span id="MSG_m1_FROM"></span></div>', 'unknown'],
    ['the settings of signatures', '/mail/options/accounts-category/signatures-subcategory', '', 'idle'],
  ])('says how well %s is known', (_what, path, body, layout) => {
    expect(outlook.layout(open(body, path))).toBe(layout);
    expect(outlook.layout(Object.assign(open(body, path), { readyState: 'loading' }))).toBe('idle');
  });
});

import { describe, expect, it } from 'vitest';
import { gmail } from '../../../extension/sites/gmail.ts';
import { GMAIL, longThread } from '../../support/pages/gmail.ts';
import { differs, expectedMarks, linksOf, marksOf } from '../../support/pages/marks-of.ts';
import { openPage, runStep } from '../../support/pages/open-page.ts';
import { A, attr, DETAIL, HANAKO } from '../../support/pages/world.ts';

const URL = 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQbExampleThread01';
const open = (body: string, url = URL) => openPage({ url, html: `<!doctype html><html><body>${body}</body></html>` });
const thread = (body: string) => open(`<div role="main"><div role="list"><div role="listitem">${body}</div></div></div>`);

describe('Gmail', () => {
  it.each(Object.entries(GMAIL))('%s', (_variant, make) => {
    const page = make();
    const document = openPage(page);
    const shown = { ...page.expected, ...page.whenShown };
    expect(marksOf(gmail, document)).toEqual(expectedMarks(shown));
    expect(linksOf(gmail, document).flatMap(({ link }) => (differs(gmail, link) ? link.id : []))).toEqual(page.differing);
    expect(
      gmail
        .roots(document)
        .flatMap((root) => gmail.originals?.(root) ?? [])
        .map(({ name }) => name),
    ).toEqual(page.originals);
  });

  it('goes on as the page does: folded, unfolded, changed', () => {
    const page = GMAIL['plain']!();
    const document = openPage(page);
    let shown = { ...page.expected, ...page.whenShown };
    for (const { name, script, expected } of page.steps) {
      runStep(document, script);
      shown = { ...shown, ...expected };
      expect(marksOf(gmail, document), name).toEqual(expectedMarks(shown));
    }
  });

  it('has one root for each of 500 messages', () => {
    const document = openPage(longThread());
    expect(gmail.roots(document)).toHaveLength(500);
  });

  it('says who sent, in lower case, and nothing else of a person', () => {
    const document = openPage(GMAIL['l: the sender in capitals']!());
    expect(gmail.roots(document).map(gmail.holder)).toEqual([{ email: HANAKO }]);
  });

  it('names nobody where a header names two, none, or something that is no address', () => {
    const body = '<div class="a3s"></div>';
    const sender = (email: string) => `<span class="gD" email="${email}"></span>`;
    for (const header of [sender(HANAKO) + sender('taro.yamada@example.ac.jp'), '', sender(''), sender('Hanako')]) {
      const document = thread(`<div data-message-id="#msg-f:1"><h3>${header}</h3>${body}</div>`);
      expect(gmail.roots(document).map(gmail.holder), header).toEqual([{}]);
    }
    const twice = thread(`<div data-message-id="#msg-f:1"><h3>${sender(HANAKO) + sender(HANAKO)}</h3>${body}</div>`);
    expect(gmail.roots(twice).map(gmail.holder)).toEqual([{ email: HANAKO }]);
  });

  it('finds a message by its place in the list where its attributes are gone', () => {
    const document = thread(
      `<div><table><tr><td><span email="${HANAKO}"></span></td></tr></table><div><a id="S1" href="${DETAIL(A)}">A</a></div></div>`,
    );
    expect(marksOf(gmail, document)).toEqual({ S1: 'confirmed' });
  });

  it('offers attachments by Gmail’s own address alone', () => {
    const own = 'https://mail.google.com/mail/u/0/?ui=2&view=att&disp=safe&attid=0.1';
    const files = [
      [`image/png:badge.png:${own}`, 'badge.png'],
      [`application/octet-stream:badge%3A1.svg:${own}`, 'badge:1.svg'],
      [`application/ld+json:b:${own}`, 'b'],
      [`image/svg+xml:100%:${own}`, '100%'],
      [`application/pdf:certificate.pdf:${own}`, null],
      [`image/png:a.png:https://evil.example/mail/?view=att`, null],
      [`image/png:x:https://evil.example/y.png:${own}`, null],
      ['image/png:a.png:https://mail.google.com/mail/u/0/?logout', null],
      ['image/png:a.png', null],
    ] as const;
    const spans = files.map(([value]) => `<span download_url="${attr(value)}"></span>`).join('');
    const inside = `<span download_url="${attr(files[0][0])}"></span>`;
    const document = thread(
      `<div data-message-id="#msg-f:1"><h3><span email="${HANAKO}"></span></h3><div class="a3s">${inside}</div><div>${spans}</div></div>`,
    );
    const [root] = gmail.roots(document);
    expect(gmail.originals?.(root!)).toEqual(files.flatMap(([, name]) => (name === null ? [] : [{ name, url: own }])));
  });

  it.each([
    ['quoted by Apple Mail', (link: string) => `<blockquote type="cite">${link}</blockquote>`],
    ['after the line of Outlook on the web', (link: string) => `<div id="m_12appendonsend"></div><hr>${link}`],
    ['after the header of Outlook', (link: string) => `<div id="m_-34divRplyFwdMsg">差出人</div><div>${link}</div>`],
    [
      'below the line of classic Outlook',
      (link: string) => `<div style="border:none;border-top:solid #b5c4df 1.0pt"><p>From</p></div>${link}`,
    ],
    [
      'below that line as a browser writes it',
      (link: string) =>
        `<div style="border-width: 1pt medium; border-style: solid none none; border-color: rgb(225, 225, 225)"></div>${link}`,
    ],
    ['forwarded by Thunderbird', (link: string) => `<div class="m_9moz-forward-container">${link}</div>`],
    ['folded away as a repetition', (link: string) => `<div class="HOEnZb"><div class="adL">${link}</div></div>`],
  ])('binds nobody to what is %s', (_what, around) => {
    const link = `<a id="S1" href="${DETAIL(A)}">A</a>`;
    const mail = (inner: string) =>
      thread(`<div data-message-id="#msg-f:1"><h3><span email="${HANAKO}"></span></h3><div class="a3s">${inner}</div></div>`);
    expect(marksOf(gmail, mail(around(link)))).toEqual({ S1: 'genuine' });
    expect(marksOf(gmail, mail(link + around('<br>')))).toEqual({ S1: 'confirmed' });
  });

  it.each([
    ['a thread', 'plain', null, 'known'],
    ['a printed view', 'm: the printed view', null, 'idle'],
    ['a thread without anything that is known', null, '#inbox/FMfcgzQbExampleThread01', 'unknown'],
    ['a thread of a label', null, '#label/School/FMfcgzQbExampleThread01', 'unknown'],
    ['a list', null, '#inbox', 'idle'],
    ['a label with a long name', null, '#label/CertificatesOf2025', 'idle'],
    ['settings', null, '#settings/general', 'idle'],
  ])('says how well %s is known', (_what, variant, hash, layout) => {
    const document = variant
      ? openPage(GMAIL[variant]!())
      : open('<div role="main"><p>other</p></div>', `https://mail.google.com/mail/u/0/${hash}`);
    expect(gmail.layout(document)).toBe(layout);
  });

  it('says nothing of a page that is still loading', () => {
    const document = open('<p>…</p>');
    expect(gmail.layout(document)).toBe('idle');
    expect(gmail.layout(Object.assign(open('<div role="main"></div>'), { readyState: 'loading' }))).toBe('idle');
  });
});

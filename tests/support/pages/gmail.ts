// Gmail: an opened thread in all the forms in which it is met.
import { A, attr, B, CLAIM, DETAIL, type Expected, GURL, HANAKO, IMG, MEIPS, type Page, pageOf, SHARE, VIEWER } from './world.ts';

const URL = 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQbExampleThread01';
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "require-trusted-types-for 'script'",
};

/** The parts of a thread that differ between variants. */
interface Thread {
  sender: string;
  /** Before the signature. */
  lead: string;
  signature: (inner: string) => string;
  picture: (of: string) => string;
  links: string;
  /** After the signature. */
  rest: string;
  attachments: string;
  message: string;
  permId: string;
  editor: string;
  around: string;
  style: string;
}

const img = (src: string) =>
  `<img class="CToWUd" data-bit="iit" width="96" height="96" alt="データサイエンス入門（サンプル）" src="${attr(src)}">`;
const link = (id: string, href: string, inner: string, more = '') => `<a id="${id}" href="${attr(href)}" ${more}>${inner}</a>`;
const redirect = (href: string) => `target="_blank" data-saferedirecturl="${attr(GURL(href))}"`;

/** The links of a signature, with the pictures of its badges. */
const links = (picture: (of: string) => string) => `
  ${link('S1', DETAIL(A), picture(IMG(A)), redirect(DETAIL(A)))}
  ${link('S2', SHARE(A), img('https://ci3.googleusercontent.com/mail-sig/AAAA'), 'target="_blank"')}
  <img id="S3" class="CToWUd a6T" data-bit="iit" tabindex="0" src="https://mail.google.com/mail/u/0?ui=2&amp;view=fimg&amp;disp=emb&amp;realattid=ii_x"><div class="a6S" dir="ltr"></div>
  ${link('S4', SHARE(A), 'オープンバッジ')}
  ${link('S5', 'https://www.example.ac.jp/', img(MEIPS('https://www.example.ac.jp/logo.png')))}
  ${link('S6', CLAIM, '受領手続きをはじめる')}
  ${link('S7', SHARE(B), '2つ目のバッジ')}`;

const editor = (label: string) =>
  `<div class="Am aiL Al editable" g_editable="true" role="textbox" aria-multiline="true" contenteditable="true" aria-label="${label}">${link('E1', DETAIL(A), img(IMG(A)))}</div>`;

const QUOTE = `<div class="yj6qo ajU"><div class="ajR" role="button" aria-expanded="false"></div></div>
  <div class="adL" style="display:none"><div class="gmail_quote"><div class="gmail_attr">2025年… wrote:</div>
  <blockquote class="gmail_quote">${link('Q1', DETAIL(B), '山田のバッジ')}</blockquote></div></div>`;

const PLAIN: Thread = {
  sender: HANAKO,
  lead: '<div dir="ltr">本文</div><span class="gmail_signature_prefix">-- </span>',
  signature: (inner) => `<div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">${inner}</div>`,
  picture: (of) => img(MEIPS(of)),
  links: '',
  rest: QUOTE,
  attachments:
    '<span id="T1" class="aZo" download_url="image/png:badge%20a:1.png:https://mail.google.com/mail/u/0/?ui=2&amp;view=att&amp;disp=safe&amp;attid=0.1"><span class="aV3">badge a:1.png</span></span>',
  message: 'data-message-id="#msg-f:1800000000000000002" data-legacy-message-id="18aa000000000002"',
  permId: 'thread-f:1800000000000000001',
  editor: `<div class="ip adB">${editor('メッセージ本文')}</div>`,
  around: '',
  style: '',
};

const EXPECTED: Record<string, Expected> = {
  ...{ S1: 'confirmed', S2: 'confirmed', S3: 'none', S4: 'confirmed', S5: 'none', S6: 'none', S7: 'holder-differs' },
  ...{ Q1: 'none', E1: 'none', T1: 'none' },
};

function message({ sender, lead, signature, picture, links: own, rest, attachments, message: ids }: Thread): string {
  return `<div class="h7" role="listitem"><div class="adn ads" ${ids}>
   <table><tr><td class="gF"><h3 class="iw"><span class="gD" email="${sender}" name="佐藤 花子">佐藤 花子</span></h3>
     <span class="hb"><span class="g2" email="${VIEWER}">me</span></span></td></tr></table>
   <div class="ii gt"><div class="a3s aiL msg-123">${lead}${signature(`<table><tr><td>${own || links(picture)}</td></tr></table>`)}${rest}</div></div>
   <div class="hq gt"><div class="aQH">${attachments}</div></div>
  </div></div>`;
}

function thread(parts: Thread): string {
  return `${parts.style}<div role="main"><div class="a98 iY">
   <h2 class="hP" data-thread-perm-id="${parts.permId}" data-legacy-thread-id="18aa000000000001">件名</h2>
   <div role="list">
    <div class="kv" role="listitem"><div class="adf ads"><span class="gD" email="old@example.ac.jp" name="Old"></span> 抜粋</div></div>
    ${message(parts)}
   </div>${parts.editor}</div></div>${parts.around}`;
}

/** A thread with changes, and what is expected besides the usual. */
function variant(change: Partial<Thread>, page: Partial<Page> = {}, rewrite = (html: string) => html): Page {
  const made = pageOf({
    url: URL,
    headers: HEADERS,
    body: thread({ ...PLAIN, ...change }),
    expected: EXPECTED,
    whenShown: { Q1: 'genuine' },
    claims: 1,
    originals: ['badge a:1.png'],
    ...page,
  });
  return { ...made, html: rewrite(made.html) };
}

/** A mail with nothing but these links, which show nothing. */
function alone(own: string, change: Partial<Thread>, page: Partial<Page>): Page {
  return variant(
    { links: own, rest: '', attachments: '', editor: '', ...change },
    { claims: 0, originals: [], whenShown: {}, ...page },
  );
}

/** A mail with this signature, and what is expected of its links. */
export function gmailWith(signature: string, expected: Record<string, Expected>): Page {
  return alone(signature, {}, { expected, steps: [] });
}

const withoutClasses = (html: string) => html.replace(/ class="[^"]*"/g, '');
const HIDDEN = '.adL{display:none}';

const STEPS: Page['steps'] = [
  {
    name: 'show trimmed',
    script: "document.querySelector('.adL').removeAttribute('style')",
    expected: { Q1: 'genuine' },
  },
  {
    name: 'collapse',
    script: "document.kept = document.querySelector('.ii'); document.kept.remove()",
    expected: { S1: 'none', S2: 'none', S4: 'none', S7: 'none', Q1: 'none' },
  },
  {
    name: 'expand',
    script: "document.querySelector('.adn').insertBefore(document.kept.cloneNode(true), document.querySelector('.hq'))",
    expected: { S1: 'confirmed', S2: 'confirmed', S4: 'confirmed', S7: 'holder-differs', Q1: 'genuine' },
  },
  {
    name: 'a script changes the address of a marked link',
    script: "document.getElementById('S1').setAttribute('href', 'https://evil.example/')",
    expected: { S1: 'none' },
  },
];

const SPOOF = { sender: 'mallory@example.net' };
const FAKE = `<span class="gD" email="${HANAKO}" name="佐藤 花子">佐藤 花子</span>`;
const OTHERS: Record<string, Expected> = { ...EXPECTED, S1: 'holder-differs', S2: 'holder-differs', S4: 'holder-differs' };

/** Every thread by its variant; letters are those of the table of fixtures. */
export const GMAIL: Readonly<Record<string, () => Page>> = {
  plain: () => variant({}, { steps: STEPS }),
  'a: all classes removed': () => variant({ style: `<style>[style*="none"]{display:none}</style>` }, {}, withoutClasses),
  'b: a thread id that says undefined': () => variant({ permId: 'undefined' }),
  'c: a fresh reply whose old id comes late': () =>
    variant(
      { message: 'data-message-id="#msg-a:r1"' },
      {
        steps: [
          {
            name: 'the old id comes',
            script: "document.querySelector('[data-message-id]').setAttribute('data-legacy-message-id', '18aa000000000002')",
            expected: {},
          },
        ],
      },
    ),
  'd: the older proxy': () => variant({ picture: (of) => img(`https://ci5.googleusercontent.com/proxy/AAAA=s0-d-e1-ft#${of}`) }),
  'e: a signature without its attribute': () => variant({ signature: (inner) => `<div class="gmail_signature">${inner}</div>` }),
  'e: a signature without any sign': () => variant({ signature: (inner) => `<div>${inner}</div>` }),
  'f: pictures that are not shown': () =>
    variant({ picture: () => '<img class="CToWUd" alt="データサイエンス入門（サンプル）">' }),
  'h: a second thread, hidden': () =>
    variant(
      {
        around: `<div role="main" id="second" style="display:none"><div role="list">${message({
          ...PLAIN,
          links: link('H1', DETAIL(A), 'A'),
          rest: '',
          attachments: '',
        })}</div></div>`,
      },
      {
        expected: { ...EXPECTED, H1: 'none' },
        whenShown: { Q1: 'genuine', H1: 'confirmed' },
        steps: [
          {
            name: 'the second thread is shown',
            script: "document.getElementById('second').removeAttribute('style')",
            expected: { H1: 'confirmed' },
          },
        ],
      },
    ),
  ...Object.fromEntries(
    ['Message Body', '메일 본문', 'Nội dung thư', 'Cuerpo del mensaje'].map((label) => [
      `i: an editor called ${label}`,
      () => variant({ editor: `<div class="ip adB">${editor(label)}</div>` }),
    ]),
  ),
  'j: a dark frame around a light body': () =>
    variant({ style: `<style>body{background:#1f1f1f;color:#eee}.a3s{background:#fff;color:#222}${HIDDEN}</style>` }),
  'j: dark altogether': () => variant({ style: `<style>body{background:#1f1f1f;color:#eee}${HIDDEN}</style>` }),
  'l: the sender in capitals': () => variant({ sender: 'Hanako.Sato@example.ac.jp' }),
  'm: the printed view': () =>
    pageOf({
      url: 'https://mail.google.com/mail/u/0/?ik=x&view=pt&search=all',
      headers: HEADERS,
      body: `<div class="bodycontainer"><div class="maincontent"><table class="message"><tr><td><b>佐藤 花子</b></td></tr><tr><td>${link('P1', DETAIL(A), 'A')}</td></tr></table></div></div>`,
      expected: { P1: 'none' },
    }),
  'n: editors over the page and over all of it': () =>
    variant(
      {
        editor: '',
        around: `<div role="dialog">${editor('メッセージ本文')}</div><div class="aSs"><div class="aSt">${editor('メッセージ本文').replace('E1', 'E2')}</div></div>`,
      },
      { expected: { ...EXPECTED, E2: 'none' } },
    ),
  'o: a clipped body': () =>
    alone(
      link('S1', DETAIL(A), 'A'),
      { rest: '…<br>[Message clipped]&nbsp;&nbsp;<a href="?ui=2&amp;view=lg">View entire message</a>' },
      { expected: { S1: 'confirmed' } },
    ),
  'r: a mail that brings a badge': () =>
    alone(
      `<img src="${attr(MEIPS(IMG(A)))}">${link('R1', CLAIM, '受け取る')}<p>${link('R2', CLAIM, CLAIM)}</p>`,
      { sender: 'noreply@openbadge-global.com' },
      { expected: { R1: 'none', R2: 'none' }, claims: 2 },
    ),
  'spoof 1: shows a badge and leads elsewhere': () =>
    alone(
      `${link('X1', 'https://evil.example/', DETAIL(A))}${link('X2', 'https://evil.example/', `<img alt="${DETAIL(A)}" src="${attr(MEIPS(IMG(A)))}">`)}`,
      {},
      { expected: { X1: 'none', X2: 'none' }, differing: ['X1'] },
    ),
  'spoof 2: hosts that only look like it': () => {
    const path = DETAIL(A).slice('https://www.openbadge-global.com'.length);
    const hosts = [
      'www.openbadge-global.com@evil.example',
      'www.openbadge-global.com.evil.example',
      'www.оpenbadge-global.com',
      'www.openbadge-global.com:8443',
    ];
    const expected = Object.fromEntries(hosts.map((_, at) => [`X${at + 1}`, 'none' as const]));
    return alone(hosts.map((host, at) => link(`X${at + 1}`, `https://${host}${path}`, 'A')).join(''), {}, { expected });
  },
  'spoof 3: the wrapper names another address': () =>
    alone(link('X1', DETAIL(A), 'A', redirect('https://evil.example/')), {}, { expected: { X1: 'none' }, differing: ['X1'] }),
  'spoof 4: a sender inside the body': () =>
    variant({ ...SPOOF, lead: `<table><tr><td><h3 class="iw">${FAKE}</h3></td></tr></table>` }, { expected: OTHERS }),
  'spoof 4: the same without classes': () =>
    variant(
      { ...SPOOF, lead: `<h3>${FAKE}</h3>`, style: '<style>[style*="none"]{display:none}</style>' },
      { expected: OTHERS },
      withoutClasses,
    ),
  'spoof 4: a message inside the body': () =>
    variant(
      {
        ...SPOOF,
        lead: `<div data-message-id="#msg-f:1" role="listitem"><h3>${FAKE}</h3><div class="a3s">${link('X1', DETAIL(A), 'A')}</div></div>`,
      },
      { expected: { ...OTHERS, X1: 'holder-differs' } },
    ),
  'spoof 5: a picture of a mark': () =>
    alone(
      `<svg width="20" height="20"><circle cx="10" cy="10" r="9"/></svg><img src="${attr(MEIPS(IMG(A)))}">`,
      {},
      { expected: {} },
    ),
  'spoof 6: the mail hides what stands beside its links': () =>
    variant(
      {},
      {
        steps: [
          {
            name: 'fades',
            script: "document.querySelector('.gmail_signature').style.opacity = '0.3'",
            expected: { S1: 'none', S2: 'none', S4: 'none', S7: 'none' },
          },
        ],
      },
    ),
};

/** 500 messages with two links each: half of them badges. */
export function longThread(messages = 500): Page {
  const one = (at: number) =>
    message({
      ...PLAIN,
      links: link(`B${at}`, SHARE(at % 2 ? A : B), 'A') + link(`N${at}`, `https://www.example.ac.jp/${at}`, 'B'),
      rest: '',
      attachments: '',
    });
  return pageOf({
    url: URL,
    headers: HEADERS,
    body: `<div role="main"><div role="list">${Array.from({ length: messages }, (_, at) => one(at)).join('')}</div></div>`,
  });
}

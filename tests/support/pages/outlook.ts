// Outlook on the web: a conversation in the reading pane, beside the list.
import { A, attr, B, DETAIL, type Expected, HANAKO, type Page, pageOf, SAFE, SHARE } from './world.ts';

/** Where Outlook is reached. */
export const OUTLOOK_HOSTS = ['outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft', 'outlook.live.com'];
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "require-trusted-types-for 'script'",
};

/** The parts of a conversation that differ between variants. */
interface Conversation {
  host: string;
  /** Attributes around a body, by its number. */
  body: (at: number) => string;
  /** The class of a body's inner wrapper. */
  inner: (at: number) => string;
  from: string;
  wrap: (url: string) => string;
  /** Further attributes of the first link. */
  auth: string;
  title: string;
  original: string;
  own: string;
  more: string;
}

const link = (id: string, href: string, inner: string, more = '') => `<a id="${id}" href="${attr(href)}" ${more}>${inner}</a>`;
const safe = ({ wrap }: Conversation, id: string, url: string, inner: string, more = '') =>
  link(id, wrap(url), inner, `originalsrc="${attr(url)}" ${more || 'data-auth="Verified"'}`);

const person = (label: string) => `<span aria-label="${attr(`From: ${label}`)}">${attr(label)}</span>`;
const PIXEL = 'data:image/png;base64,iVBORw0KGgo=';

const PLAIN: Conversation = {
  host: 'outlook.office.com',
  body: (at) => `id="UniqueMessageBody_${at}" role="document" aria-label="メッセージ本文" class="allowTextSelection"`,
  inner: (at) => `rps_ab1${at}`,
  from: person(`Hanako Sato<${HANAKO}>`),
  wrap: SAFE,
  auth: 'data-auth="Verified"',
  title: `元の URL: ${DETAIL(A)}。このリンクを信頼する場合は…`,
  original: DETAIL(A),
  own: '',
  more: '',
};

const EXPECTED: Record<string, Expected> = {
  ...{ S1: 'confirmed', S2: 'confirmed', S3: 'confirmed', S4: 'none', Q1: 'genuine', S5: 'genuine' },
  ...{ E1: 'none', D1: 'none' },
};
const NOBODY: Record<string, Expected> = { ...EXPECTED, S1: 'genuine', S2: 'genuine', S3: 'genuine' };

function signature(parts: Conversation): string {
  const { wrap, original, auth, title } = parts;
  return `<a id="S1" href="${attr(wrap(DETAIL(A)))}" originalsrc="${attr(original)}" shash="x" ${auth} title="${attr(title)}" data-linkindex="0" target="_blank" rel="noopener noreferrer" data-safelink="true"><img data-imagetype="AttachmentByCid" originalsrc="cid:a@b" data-custom="AAMk" src="blob:https://${parts.host}/0" width="96" height="96" crossorigin="use-credentials"></a>
    ${link('S2', SHARE(A), '<img data-imagetype="External" src="https://img.example.ac.jp/a.png" data-ogsb="">', 'class="x_OWAAutoLink" data-auth="NotApplicable" data-linkindex="1"')}
    ${safe(parts, 'S3', SHARE(A), '<img blockedimagesrc="https://img.example.ac.jp/a.png" data-imagetype="External">')}
    <img id="S4" data-imagetype="AttachmentByCid" originalsrc="cid:c@d" src="${PIXEL}">`;
}

function conversation(parts: Conversation): string {
  const { body, inner, from, own, more } = parts;
  return `<div role="main"><div data-app-section="MailReadCompose">
   <div role="heading" aria-level="2" id="CONV_c1_SUBJECT" class="allowTextSelection">件名</div>
   <div class="k3Zp1">
    <span role="heading" aria-level="3" id="MSG_m1_FROM">${from}</span>
    <div role="heading" aria-level="3" id="MSG_m1_DATETIME" data-testid="SentReceivedSavedTime">2025/04/01 9:00</div>
    <div ${body(1)}><div><div class="${inner(1)}"><style>.rps_ab11 .x_card{}</style><div dir="ltr">
     <div class="x_elementToProof">本文</div>
     <div id="x_Signature">${own || signature(parts)}</div>${more}
     <div id="x_appendonsend"></div><hr><div id="x_divRplyFwdMsg">差出人: …</div>
     <div><div id="x_x_Signature">${safe(parts, 'Q1', DETAIL(B), 'B')}</div></div>
    </div></div></div></div>
   </div>
   <div class="k3Zp1">
    <span role="heading" aria-level="3" id="MSG_m2_FROM">${person('Tanaka Jiro')}</span>
    <div ${body(2)}><div class="${inner(2)}">${safe(parts, 'S5', DETAIL(A), 'A')}</div></div>
   </div>
   <div class="k3Zp1"><div id="editorParent_1"><div contenteditable="true" role="textbox" aria-label="メッセージ本文, Alt+F10 を押して終了">${link('E1', SAFE(DETAIL(A)), 'A')}</div></div></div>
  </div>
  <div data-app-section="MessageList"><div role="listbox"><div role="option" data-convid="c1">${DETAIL(A)} ${link('D1', DETAIL(A), 'x')}</div></div></div></div>`;
}

function variant(change: Partial<Conversation>, page: Partial<Page> = {}): Page {
  const parts = { ...PLAIN, ...change };
  return pageOf({
    url: `https://${parts.host}/mail/inbox/id/AAQkExampleConversation`,
    headers: HEADERS,
    body: conversation(parts),
    expected: EXPECTED,
    originals: parts.own ? [] : ['a', 'c'],
    ...page,
  });
}

/** The first message with these links alone. */
function alone(
  own: string,
  expected: Record<string, Expected>,
  page: Partial<Page> = {},
  change: Partial<Conversation> = {},
): Page {
  const { S5, Q1, E1, D1 } = EXPECTED as Record<'S5' | 'Q1' | 'E1' | 'D1', Expected>;
  return variant({ own, ...change }, { expected: { ...expected, S5, Q1, E1, D1 }, ...page });
}

/** A conversation whose first mail has this signature, and what is expected of its links. */
export function outlookWith(signature: string, expected: Record<string, Expected>): Page {
  return alone(signature, expected);
}

const AP = (url: string) => SAFE(url).replace('.com/?', '.com/ap/w-59523e83/?');

/** Toggles the attributes by which Outlook makes a mail dark and light. */
const DARK = `for (let round = 0; round < 50; round++) for (const part of document.querySelectorAll('[id="x_Signature"] *')) {
  part.setAttribute('data-ogsc', 'black'); part.setAttribute('style', round % 2 ? 'color: rgb(255, 255, 255)' : 'color: rgb(0, 0, 0)'); }`;
/** Another conversation comes into the same body, without a change of the address. */
const REPLACED = `const from = document.getElementById('MSG_m1_FROM'); const body = document.getElementById('UniqueMessageBody_1');
  const chip = document.createElement('span'); chip.setAttribute('aria-label', 'From: Taro Yamada<taro.yamada@example.ac.jp>');
  chip.textContent = 'Taro Yamada<taro.yamada@example.ac.jp>'; from.replaceChildren(chip);
  const link = document.createElement('a'); link.id = 'R1'; link.setAttribute('href', '${SHARE(B)}'); link.textContent = 'B'; body.replaceChildren(link);`;

/** A stub of the page's own start: it fails where another has made a policy called `default` before. */
const BOOT = `const { trustedTypes } = globalThis;
document.documentElement.dataset.started = !trustedTypes || trustedTypes.defaultPolicy === null ? 'yes' : 'no';`;

/** Every conversation by its variant. */
export const OUTLOOK: Readonly<Record<string, () => Page>> = {
  plain: () =>
    variant(
      {},
      {
        steps: [
          { name: 'dark and light, fifty times', script: DARK, expected: {} },
          {
            name: 'another conversation in the same body',
            script: REPLACED,
            expected: { S1: 'none', S2: 'none', S3: 'none', Q1: 'none', R1: 'confirmed' },
          },
        ],
      },
    ),
  'classes of another build': () => {
    const page = variant({ body: (at) => `id="UniqueMessageBody_${at}" role="document" class="zz${at}9q"` });
    return { ...page, html: page.html.replaceAll('k3Zp1', 'm7Qa0') };
  },
  'no role': () => variant({ body: (at) => `id="UniqueMessageBody_${at}" class="allowTextSelection"` }),
  'no id': () => variant({ body: () => 'role="document" class="allowTextSelection"' }),
  'neither id nor role': () => variant({ body: () => 'class="allowTextSelection"' }),
  'nothing but the inner wrapper': () => variant({ body: () => '' }),
  ...Object.fromEntries(OUTLOOK_HOSTS.map((host) => [`host ${host}`, () => variant({ host })])),
  'a wrapper in a wrapper': () => variant({ wrap: (url) => SAFE(SAFE(url)) }),
  'a wrapper with a path': () => variant({ wrap: AP }),
  'wrapped and called not applicable': () => variant({ auth: 'data-auth="NotApplicable"' }),
  'an original that leads elsewhere': () =>
    alone(
      link('X1', SAFE('https://evil.example/'), 'A', `originalsrc="${attr(DETAIL(A))}" data-auth="Verified"`),
      { X1: 'none' },
      { differing: ['X1'] },
    ),
  'a link that was blocked': () => alone(`<a id="X1" blockedHref="${attr(DETAIL(A))}">A</a>`, { X1: 'none' }),
  'a name that is an address': () => variant({ from: person(`${HANAKO} <x@evil.example>`) }, { expected: NOBODY }),
  'a name that holds an address in brackets': () =>
    variant({ from: person(`Hanako<${HANAKO}> <x@evil.example>`) }, { expected: NOBODY }),
  'a name with a wide at sign': () => variant({ from: person(`hanako.sato＠example.ac.jp <${HANAKO}>`) }, { expected: NOBODY }),
  'a name that is the very address': () => variant({ from: person(`${HANAKO}<${HANAKO}>`) }),
  'a label in Japanese': () =>
    variant({ from: `<span aria-label="差出人: Hanako Sato&lt;${HANAKO}&gt;">Hanako Sato&lt;${HANAKO}&gt;</span>` }),
  'no label': () => variant({ from: `Hanako Sato&lt;${HANAKO}&gt;` }),
  'on behalf of': () =>
    variant({ from: `${person('Ito Ken')} on behalf of ${person(`Hanako Sato<${HANAKO}>`)}` }, { expected: NOBODY }),
  'a wide table, scaled': () => {
    const page = variant({});
    return {
      ...page,
      html: page.html.replace(
        '<div id="x_Signature">',
        '<div id="x_Signature" min-scale="0.6" style="transform: scale(0.6, 0.6); transform-origin: left top; width: 1400px">',
      ),
    };
  },
  'a page whose own scripts made a default policy': () => {
    const page = variant({}, { files: { '/boot.js': BOOT } });
    return { ...page, html: page.html.replace('</body>', '<script src="/boot.js"></script></body>') };
  },
  'a title in English': () => variant({ title: `Original URL: ${DETAIL(A)}. Click or tap if you trust this link.` }),
  'a title in German': () =>
    variant({ title: `Ursprüngliche URL: ${DETAIL(A)}. Klicken oder tippen Sie, wenn Sie diesem Link vertrauen.` }),
  'a header of classic Outlook above what it quotes': () =>
    alone(
      `${link('S1', SHARE(A), 'A')}<div style="border:none; border-top:solid #E1E1E1 1.0pt; padding:3.0pt 0cm 0cm 0cm"><p class="x_MsoNormal"><b>差出人:</b> Yamada</p></div>${link('Q2', SHARE(B), 'B')}`,
      { S1: 'confirmed', Q2: 'genuine' },
    ),
  'a header inside the body': () =>
    variant(
      {
        from: person('Mallory<mallory@example.net>'),
        more: `<span id="x_MSG_m1_FROM">${person(`Hanako Sato<${HANAKO}>`)}</span>`,
      },
      { expected: { ...EXPECTED, S1: 'holder-differs', S2: 'holder-differs', S3: 'holder-differs' } },
    ),
};

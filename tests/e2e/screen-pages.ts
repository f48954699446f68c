// Pages to look at: what the sites' own structure needs, in about the sizes and colours of the sites, with invented people.
import { plainPicture } from '../../demo/world/picture-files.ts';
import { A, attr, B, CLAIM, CREDLY, DETAIL, GURL, HANAKO, LISAFE, SAFE, SHARE, VIEWER } from '../support/pages/world.ts';

/** A page by its host. */
export interface ScreenPage {
  url: string;
  html: string;
  headers?: Record<string, string>;
}

/** The issuer of the badge on Credly, as a viewer's list names it. */
export const CREDLY_ISSUER = {
  issuer: 'https://www.credly.com/api/v1/obi/v2/issuers/ac15165e-cead-44ff-9eb8-9e566b85ddc0',
  name: 'Example Cloud',
};

type Shade = 'light' | 'dark';

const FONT = '"Roboto","Segoe UI","Noto Sans CJK JP",Arial,sans-serif';
const GROUND = { light: 'background:#fff;color:#202124', dark: 'background:#1b1b1f;color:#e3e3e3' };

const picture = (key: Parameters<typeof plainPicture>[0], size = 96) =>
  `<img class="CToWUd" width="${size}" height="${size}" alt="" src="data:image/png;base64,${Buffer.from(plainPicture(key)).toString('base64')}">`;
const link = (id: string, href: string, inner: string, more = '') => `<a id="${id}" href="${attr(href)}" ${more}>${inner}</a>`;

const page = (title: string, shade: Shade, style: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>
  html{color-scheme:${shade}}body{margin:0;font:14px/1.5 ${FONT};${GROUND[shade]}}a{color:${shade === 'light' ? '#1155cc' : '#8ab4f8'}}
  h2{font-size:22px;font-weight:400;margin:0}h3{font-size:14px;margin:0}.soft{opacity:.7}p{margin:0 0 10px}.row{display:flex;gap:10px;align-items:flex-end}
  ${style}</style></head><body>${body}</body></html>`;

/** What stands in a signature: two badges by their pictures, one and a mere link by their names. */
const signature = (
  wrap: (url: string) => string,
) => `<b>佐藤 花子 · Hanako Sato</b><br>Example University, Centre for Learning<br>
  <span class="soft">Tel. 03-0000-0000 · <a href="https://www.example.ac.jp/">www.example.ac.jp</a></span>
  <table><tr><td style="padding:10px 0 6px"><div>${link('S1', wrap(CREDLY), picture('service-design'))} &nbsp; ${link('S2', wrap(DETAIL(A)), picture('data-science'))} &nbsp; <a href="https://www.example.ac.jp/">${picture('disaster-leader')}</a></div></td></tr></table>
  <div>${link('S4', wrap(SHARE(A)), 'データサイエンス入門')} · ${link('S7', wrap(SHARE(B)), 'AIリテラシー')} · <a href="https://www.example.ac.jp/privacy">Privacy</a></div>`;

/** A mail in Gmail. */
export function gmailScreen(shade: Shade = 'light'): ScreenPage {
  const wrapped = (url: string) => url;
  const own = signature(wrapped).replaceAll('<a id=', '<a target="_blank" id=');
  return {
    url: 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQbExampleThread01',
    html: page(
      'Gmail',
      shade,
      `.mail{padding:20px 28px;max-width:820px}.gD{font-weight:600}.a3s{margin-top:18px;padding-left:52px}.head{display:flex;gap:12px;margin-top:18px}.face{width:40px;height:40px;border-radius:50%;background:#7b5ea7;color:#fff;display:grid;place-items:center;font-size:18px}.gmail_signature{margin-top:16px;padding-top:10px;border-top:1px solid #8884}.aQH{margin:20px 0 0 52px}.aZo{display:inline-block;padding:10px 16px;border:1px solid #8886;border-radius:8px}`,
      `<div role="main" class="mail"><div class="a98 iY"><h2 class="hP" data-thread-perm-id="thread-f:1800000000000000001" data-legacy-thread-id="18aa000000000001">Talk on 12 December</h2>
      <div role="list"><div class="h7" role="listitem"><div class="adn ads" data-message-id="#msg-f:1800000000000000002" data-legacy-message-id="18aa000000000002">
      <div class="head"><div class="face">佐</div><div><h3 class="iw"><span class="gD" email="${HANAKO}" name="佐藤 花子">佐藤 花子</span> <span class="soft" style="font-weight:400">&lt;${HANAKO}&gt;</span></h3><span class="hb soft">to <span class="g2" email="${VIEWER}">me</span></span></div></div>
      <div class="ii gt"><div class="a3s aiL msg-123"><p>Dear Mr Tanaka,</p><p>thank you for the invitation. I would be glad to speak about what our students learn with open data. My most recent certificate is ${link('S0', CREDLY, 'this one on Credly', `data-saferedirecturl="${attr(GURL(CREDLY))}"`)}; the others are below.</p><p>Kind regards</p>
      <div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">${own}</div></div></div>
      <div class="hq gt"><div class="aQH"><span class="aZo" download_url="image/png:badge.png:https://mail.google.com/mail/u/0/?ui=2&amp;view=att&amp;disp=safe&amp;attid=0.1"><span class="aV3">badge.png</span></span></div></div>
      </div></div></div></div></div>`,
    ),
  };
}

/** A mail that brings a badge. */
export function awardScreen(): ScreenPage {
  const { url, html } = gmailScreen();
  return {
    url,
    html: html
      .replace(
        /<div class="a3s[\s\S]*?<div class="hq gt">/,
        () =>
          `<div class="a3s"><p>You have received an Open Badge.</p><p>${picture('ai-literacy')}</p><p>${link('R1', CLAIM, 'Receive it')}</p></div></div><div class="hq gt">`,
      )
      .replaceAll(HANAKO, 'noreply@openbadge-global.com'),
  };
}

/** A mail in Outlook. @param scaled as Outlook shrinks a mail that is too wide */
export function outlookScreen(shade: Shade = 'light', scaled = false): ScreenPage {
  return {
    url: 'https://outlook.office.com/mail/inbox/id/AAQkExampleConversation',
    html: page(
      'Outlook',
      shade,
      '.pane{padding:20px 28px;max-width:820px;font-family:"Segoe UI",Arial,sans-serif}.card{padding:14px;border-radius:8px;border:1px solid #8884}',
      `<div role="main"><div class="pane" data-app-section="MailReadCompose"><div role="heading" aria-level="2" id="CONV_c1_SUBJECT" style="font-size:20px;font-weight:600;margin-bottom:12px">Talk on 12 December</div>
      <div class="card"><span role="heading" aria-level="3" id="MSG_m1_FROM"><span aria-label="From: Hanako Sato&lt;${HANAKO}&gt;">Hanako Sato&lt;${HANAKO}&gt;</span></span>
      <div id="UniqueMessageBody_1" role="document" class="allowTextSelection" style="margin-top:14px"><div class="rps_ab12" ${scaled ? 'style="transform:scale(.6);transform-origin:0 0;width:1200px"' : ''}><p>Dear Mr Tanaka, thank you for the invitation.</p><div id="x_Signature">${signature(SAFE)}</div></div></div></div></div></div>`,
    ),
  };
}

const profile = (body: string) =>
  page(
    'Hanako Sato | LinkedIn',
    'light',
    'body{background:#f4f2ee;font-family:-apple-system,"Segoe UI",Roboto,Arial,sans-serif}main{max-width:780px;margin:20px auto;display:block}section,.post{background:#fff;border-radius:8px;border:1px solid #0002;padding:20px 24px;margin-bottom:10px}.entry{display:flex;gap:12px;padding:14px 0;border-top:1px solid #0001}.entry:first-of-type{border:0}.pill{display:inline-flex;align-items:center;height:30px;padding:0 14px;border:1px solid #0008;border-radius:15px;color:#0009;font-weight:600;text-decoration:none}figure{margin:0}',
    body,
  );
const CARD = 'com.linkedin.sdui.profile.card.refACoAAx';
const entry = (id: string, url: string, name: string, issuer: string, key: Parameters<typeof plainPicture>[0]) =>
  `<div class="entry" componentkey="${id}-entry">${picture(key, 48)}<div><b>${name}</b><br>${issuer}<br><span class="soft">Issued Apr 2025</span><p style="margin:8px 0 0">${link(id, LISAFE(url), 'Show credential', 'class="pill" target="_blank" data-view-name="license-certifications-see-license-button"')}</p></div></div>`;
const ENTRIES =
  entry('L2', CREDLY, 'Example Cloud Basics', 'Example Cloud', 'service-design') +
  entry('L3', DETAIL(A), 'データサイエンス入門', 'サンプル学習協会', 'data-science');
const LINKEDIN_HEADERS = { 'content-security-policy': "script-src 'self'; frame-src 'none'" };

/** A profile, its list of certificates, a feed. */
export const LINKEDIN_SCREENS: Readonly<Record<'profile' | 'details' | 'feed', ScreenPage>> = {
  profile: {
    url: 'https://www.linkedin.com/in/hanako/',
    headers: LINKEDIN_HEADERS,
    html: profile(
      `<div id="root"><main id="workspace"><div data-sdui-screen="com.linkedin.sdui.flagshipnav.profile.Profile"><div style="display:contents"><section componentkey="${CARD}Topcard"><h2>Hanako Sato</h2>Lecturer at Example University</section><section componentkey="${CARD}CertificationTopLevel"><h3 style="font-size:20px">Licenses &amp; certifications</h3>${ENTRIES}</section></div></div></main></div>`,
    ),
  },
  details: {
    url: 'https://www.linkedin.com/in/hanako/details/certifications/',
    headers: LINKEDIN_HEADERS,
    html: profile(
      `<main><section><h1>Licenses &amp; certifications</h1><div data-view-name="profile-certifications-details-view">${ENTRIES}</div></section></main>`,
    ),
  },
  feed: {
    url: 'https://www.linkedin.com/feed/',
    headers: LINKEDIN_HEADERS,
    html: profile(
      `<main><div data-testid="mainFeed" role="list"><div class="post" role="listitem" componentkey="expandedAbcFeedType_MAIN_FEED_RELEVANCE"><a href="https://www.linkedin.com/in/author/"><b>Hanako Sato</b></a><p><span data-testid="expandable-text-box">Glad to share this: ${link('L9', LISAFE('https://lnkd.in/abc'), 'https://lnkd.in/abc')}</span></p>${link('L10', CREDLY, `<figure style="display:flex;gap:14px;align-items:center;padding:12px;background:#edf3f8;border-radius:8px">${picture('service-design')}<b>Example Cloud Basics</b></figure>`, 'data-view-name="feed-article" style="display:block;text-decoration:none;color:inherit"')}</div></div></main>`,
    ),
  },
};

// What a page may show, by name: one of each verdict, everything else, and too much of everything.

import type { Holder } from '../../core/index.ts';
import { AWARDS, publicPage, shareLink, WALLET_IDS, walletId } from '../../demo/world/awards.ts';
import { HOSHIMI } from '../../demo/world/issuers.ts';
import { AKARI, NORA, REX } from '../../demo/world/people.ts';
import type { Scene } from './panel-background.ts';

const ODD_NAMES = [
  'A'.repeat(180),
  'مهارات الذكاء الاصطناعي المتقدمة (2026) – المستوى الثالث',
  '縦に長い名称を持つオープンバッジ・'.repeat(8),
  'Kurz',
  '👩‍🔬🏳️‍🌈'.repeat(20),
];

const TRUSTED = [{ issuer: HOSHIMI.id, name: HOSHIMI.name }];

/** By the verdict on its first badge. */
export const VERDICT_SCENES = {
  confirmed: { trust: TRUSTED, items: [{ url: shareLink(AWARDS.aiLiteracy), holder: { email: AKARI.email } }] },
  genuine: { items: [{ url: shareLink(AWARDS.dataScience), holder: { email: AKARI.email } }] },
  'holder-differs': { trust: TRUSTED, items: [{ url: shareLink(AWARDS.aiLiteracy), holder: { email: REX.email } }] },
  'issuer-unproven': { items: [{ url: AWARDS.codeClub.id }] },
  'issuer-name-conflict': { trust: TRUSTED, items: [{ url: AWARDS.impostor.id }] },
  expired: { items: [{ url: shareLink(AWARDS.expired), holder: {} }] },
  'not-yet-valid': { items: [{ url: shareLink(AWARDS.mistyped), holder: { email: NORA.email } }] },
  revoked: { items: [{ url: AWARDS.woodworkWithdrawn.id }] },
  'not-genuine': { items: [{ url: AWARDS.borrowed.id }] },
  incomplete: { items: [{ url: shareLink(AWARDS.notThereYet), holder: { email: AKARI.email } }] },
  'not-checkable': {
    items: [{ url: `https://www.openbadge-global.com/ns/portal/openbadge/public/assertions/user/${WALLET_IDS.list}` }],
  },
} satisfies Record<string, Scene>;

/** The first badge of `confirmed`, shown by somebody else. */
export const SHOWN_BY = (holder: Holder): Scene => ({ trust: TRUSTED, items: [{ url: shareLink(AWARDS.aiLiteracy), holder }] });

/** As many badges as a page may have, with texts as long and as odd as they may be. */
export const CROWD: Scene = {
  siteName: 'Outlook',
  items: Array.from({ length: 40 }, (_, at) => ({
    key: `badge ${at}`,
    url: AWARDS.woodwork.id,
    name: ODD_NAMES[at % ODD_NAMES.length] ?? '',
    holder: { email: `${'very.'.repeat(12)}long@example.org` },
  })),
  notes: {
    claims: [],
    imitations: [{ platform: 'LecoS', host: `${'a-rather-long-label.'.repeat(9)}example.net` }],
    differing: [{ host: '', shown: `https://www.example.org/${'path/'.repeat(30)}` }],
    originals: [{ id: 'a', name: `${'x'.repeat(180)}.png` }],
  },
};

/** Several badges of one mail, with something of everything. */
export const BUSY: Scene = {
  trust: TRUSTED,
  items: [
    { url: shareLink(AWARDS.aiLiteracy), holder: { email: AKARI.email } },
    { url: publicPage(walletId(AWARDS.serviceDesign)), holder: { email: AKARI.email }, withdrawn: 1 },
    { url: AWARDS.woodwork.id, holder: { email: NORA.email, quoted: true } },
    { url: publicPage(WALLET_IDS.imported), held: true },
    { url: shareLink(AWARDS.expired), pending: true },
  ],
  notes: {
    claims: [{ platform: 'LecoS', links: 1 }],
    imitations: [{ platform: 'LecoS', host: 'openbadge-global.example.net' }],
    differing: [{ host: 'badges.hoshimi-campus.example.net', shown: 'www.openbadge-global.com' }],
    originals: [{ id: 'a', name: '数理・AIリテラシー_image.png' }],
  },
  short: 2,
};

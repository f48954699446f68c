import type { PictureKey } from './designs.ts';
import { hashedIdentity, hex32, lecosId, uuid } from './ids.ts';
import { CODE_CLUB, GUILD, HOSHIMI, HOSTS, IMPOSTOR, type Issuer, KOYOMI, LAKESIDE, NIMBUS, VALLEY, WALLET } from './issuers.ts';
import type { Person } from './people.ts';

const CONTEXT = 'https://w3id.org/openbadges/v2';

/** A kind of badge: what a badge class says, and what it looks like. */
export interface BadgeKind {
  id: string;
  picture: PictureKey;
  /** Where the picture is served. */
  image: string;
  name: string;
  description: string;
  narrative: string;
  issuer: Issuer;
}

type About = Pick<BadgeKind, 'name' | 'description' | 'narrative' | 'issuer'>;

function onWallet(picture: PictureKey, about: About): BadgeKind {
  const id = `${WALLET}/BadgeClass/${lecosId(`class ${picture}`)}`;
  return { id, picture, image: `${id}/image`, ...about };
}

function onHost(picture: PictureKey, folder: string, about: About): BadgeKind {
  return { id: `${folder}/badge.json`, picture, image: `${folder}/badge.png`, ...about };
}

/** Every kind of badge of the sample world. */
export const KINDS = {
  dataScience: onWallet('data-science', {
    name: 'データサイエンス入門',
    description: '統計と可視化の基礎を学ぶ全15回の講座を修了し、修了課題に合格した方に授与します。\n標準学習時間：30時間',
    narrative: '全15回のうち12回以上に出席し、修了課題に合格した者',
    issuer: HOSHIMI,
  }),
  aiLiteracy: onWallet('ai-literacy', {
    name: '数理・AIリテラシー',
    description: '数理・データサイエンス・AIの全学教育プログラムを修了した学生に授与します。',
    narrative: '指定の2科目4単位を修得した者',
    issuer: HOSHIMI,
  }),
  disasterLeader: onWallet('disaster-leader', {
    name: '地域防災リーダー',
    description: '地域の防災訓練を企画・運営できる方に授与します。',
    narrative: '講習（8時間）と実地訓練を修了した者',
    issuer: HOSHIMI,
  }),
  calendarGrade: onWallet('calendar-grade', {
    name: 'こよみ検定 準2級',
    description: '二十四節気と旧暦の基礎知識を問う検定の合格者に授与します。\n有効期間は3年です。',
    narrative: '筆記試験に70点以上で合格した者',
    issuer: KOYOMI,
  }),
  serviceDesign: onWallet('service-design', {
    name: 'Service Design Studio',
    description: 'Awarded to people who took a public service from first interview to tested prototype.',
    narrative: 'Attended all six studio days and presented a tested prototype.',
    issuer: LAKESIDE,
  }),
  presentation: onWallet('presentation', {
    name: 'Presenting in English B2',
    description: 'Awarded to people who can present and defend their own work in English.',
    narrative: 'Gave a ten-minute talk and answered questions for five.',
    issuer: LAKESIDE,
  }),
  woodwork: onHost('woodwork', `https://${HOSTS.guild}/bench-skills`, {
    name: 'Bench Skills: Hand Joinery',
    description: 'The holder cuts mortise-and-tenon and dovetail joints by hand.',
    narrative: 'Made the guild’s test box, judged by two members.',
    issuer: GUILD,
  }),
  codeClub: onHost('code-club', `https://${HOSTS.userPages}/~codeclub`, {
    name: 'First Program',
    description: 'For people who wrote, ran and explained a first program of their own.',
    narrative: 'Showed a working program to the club.',
    issuer: CODE_CLUB,
  }),
  impostor: onHost('ai-literacy', `https://${HOSTS.impostor}/ai-literacy`, {
    name: '数理・AIリテラシー',
    description: '数理・データサイエンス・AIの全学教育プログラムを修了した学生に授与します。',
    narrative: '指定の2科目4単位を修得した者',
    issuer: IMPOSTOR,
  }),
  cloudBasics: {
    id: `${NIMBUS.id}/badge_classes/${uuid('class cloud-basics')}`,
    picture: 'cloud-basics',
    image: `https://images.credly.com/images/${uuid('picture cloud-basics')}/image.png`,
    name: 'Nimbus Cloud Basics',
    description: 'Earners of this badge know the basics of an invented cloud.',
    narrative: 'Pass the Nimbus Cloud Basics exam.',
    issuer: NIMBUS,
  },
  valleyGuide: onHost('valley-guide', `https://${HOSTS.unreachable}/guide`, {
    name: 'Valley Path Guide',
    description: 'Leads walks through the valley in all seasons.',
    narrative: 'Led three walks with a senior guide.',
    issuer: VALLEY,
  }),
} satisfies Record<string, BadgeKind>;

/** One badge awarded to one person. */
export interface Award {
  /** Its address, which is its id. */
  id: string;
  kind: BadgeKind;
  holder: Person;
  salt: string;
  /** As the issuer writes it. */
  issuedOn: string;
  expires?: string;
}

/** An award in the wallet: its id is also the end of its page's and its share link's address. */
export function awardOnWallet(label: string, kind: BadgeKind, holder: Person, issuedOn: string, expires?: string): Award {
  const id = `${WALLET}/Assertion/${lecosId(`award ${label}`)}`;
  return { id, kind, holder, salt: hex32(`salt ${label}`), issuedOn, ...(expires && { expires }) };
}

/** An award at any other address. */
export function awardAt(id: string, kind: BadgeKind, holder: Person, issuedOn: string): Award {
  return { id, kind, holder, salt: hex32(`salt ${id}`), issuedOn };
}

/** The assertion in the key order of the wallet platform, minified: 630 bytes where nothing is unusual. */
export function assertion({ id, kind, holder, salt, issuedOn, expires }: Award): string {
  return JSON.stringify({
    '@context': CONTEXT,
    type: 'Assertion',
    id,
    badge: kind.id,
    image: id.startsWith(WALLET) ? `${id}/image` : kind.image,
    verification: { type: 'HostedBadge' },
    issuedOn,
    ...(expires && { expires }),
    recipient: { identity: hashedIdentity(holder.email, salt), type: 'email', hashed: true, salt },
  });
}

/** The assertion as Credly serves it: other key order, and an address hashed without a salt. */
export function credlyAssertion({ id, kind, holder, issuedOn }: Award): string {
  return JSON.stringify({
    '@context': CONTEXT,
    badge: kind.id,
    evidence: [],
    id,
    issuedOn,
    recipient: { type: 'email', identity: hashedIdentity(holder.email, ''), hashed: true },
    type: 'Assertion',
    verification: { type: 'hosted' },
  });
}

/** What the wallet holds of a badge that was brought in from elsewhere: its id and badge class are the origin's. */
export function importedAssertion(award: Award): string {
  return JSON.stringify({
    '@context': CONTEXT,
    type: 'Assertion',
    id: award.id,
    badge: award.kind.id,
    image: award.kind.image,
    issuedOn: award.issuedOn.replace('.000Z', 'Z'),
    verification: { type: 'hosted' },
    recipient: { type: 'email', hashed: true, identity: hashedIdentity(award.holder.email, '') },
  });
}

export function badgeClass({ id, name, description, image, narrative, issuer }: BadgeKind): string {
  return JSON.stringify({
    '@context': CONTEXT,
    id,
    type: 'BadgeClass',
    name,
    description,
    image,
    criteria: { narrative },
    issuer: issuer.id,
  });
}

export function issuerProfile(issuer: Issuer): string {
  const { id, name, description, url, email, image, publicKey, revocationList } = issuer;
  const signing = { ...(publicKey && { publicKey }), ...(revocationList && { revocationList }) };
  return JSON.stringify({ '@context': CONTEXT, id, type: 'Issuer', name, description, url, email, image, ...signing });
}

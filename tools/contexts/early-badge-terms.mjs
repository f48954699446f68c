// Contexts of Open Badges 1 and of the receipts of early Blockcerts that no package of ours carries.
import { KEYWORDS, link, named, SEC, term, XSD } from './terms.mjs';

const SCHEMA = 'http://schema.org/';
const OPEN_BADGES = 'https://w3id.org/openbadges#';
const CHAINPOINT = 'https://w3id.org/chainpoint#';

/** Terms `name: 'prefix:name'`, as contexts with prefixes write them. */
const prefixed = (prefix, names) => named(`${prefix}:`, names);
const links = (prefix, names) => Object.fromEntries(names.map((name) => [name, link(`${prefix}:${name}`)]));
const date = (iri) => term(iri, 'xsd:dateTime');

export const chainpoint2 = {
  '@context': {
    ...KEYWORDS,
    cp: CHAINPOINT,
    ...prefixed(
      'cp',
      ['SHA224', 'SHA256', 'SHA384', 'SHA512', 'SHA3-224', 'SHA3-256', 'SHA3-384', 'SHA3-512'].map(
        (hash) => `Chainpoint${hash}v2`,
      ),
    ),
    ...prefixed('cp', ['BTCOpReturn', 'ETHData', 'targetHash', 'merkleRoot', 'sourceId', 'right', 'left']),
    proof: term('cp:proof', null, '@list'),
    anchors: term('cp:anchors', null, '@list'),
  },
};

export const openBadgesLegacy = {
  '@context': {
    ...KEYWORDS,
    ob: OPEN_BADGES,
    dc: 'http://purl.org/dc/terms/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    sec: SEC,
    schema: SCHEMA,
    xsd: XSD,
    ...links('ob', ['alignment', 'badge', 'badgeOffer', 'badgeTemplate', 'criteria', 'evidence', 'issuer', 'recipient']),
    ...prefixed('ob', ['recipientEmail', 'recipientPassword', 'tag', 'Identity', 'Badge', 'BadgeOffer', 'BadgeTemplate']),
    issued: date('ob:issued'),
    ...links('schema', ['about', 'address', 'image', 'url']),
    ...prefixed('schema', [
      'addressCountry',
      'addressLocality',
      'addressRegion',
      'description',
      'email',
      'familyName',
      'givenName',
    ]),
    ...prefixed('schema', ['name', 'postalCode', 'streetAddress', 'PostalAddress']),
    ...prefixed('rdfs', ['comment', 'label']),
    created: date('dc:created'),
    creator: link('dc:creator'),
    title: 'dc:title',
    identityService: link('https://w3id.org/identity#identityService'),
    ...links('sec', ['credential', 'claim', 'owner', 'privateKey', 'publicKey', 'publicKeyService']),
    ...prefixed('sec', ['cipherAlgorithm', 'cipherData', 'cipherKey', 'digestAlgorithm', 'digestValue', 'domain']),
    ...prefixed('sec', ['initializationVector', 'nonce', 'normalizationAlgorithm', 'password', 'privateKeyPem', 'publicKeyPem']),
    ...prefixed('sec', ['signature', 'signatureAlgorithm', 'signatureValue', 'EncryptedMessage', 'GraphSignature2012']),
    expires: date('sec:expiration'),
    revoked: date('sec:revoked'),
    CryptographicKey: 'sec:Key',
  },
};

const validated = ['Assertion', 'BadgeClass', 'Issuer', 'Extension'];

export const openBadges1 = {
  '@context': [
    'https://w3id.org/openbadges/legacy-v1',
    {
      ...KEYWORDS,
      obi: OPEN_BADGES,
      extensions: 'https://w3id.org/openbadges/extensions#',
      xsd: XSD,
      schema: SCHEMA,
      sec: SEC,
      ...prefixed('obi', ['validation', 'Assertion', 'BadgeClass', 'Issuer', 'Extension', 'TypeValidation', 'FrameValidation']),
      ...prefixed('obi', ['validatesType', 'validationSchema', 'validationFrame']),
      IssuerOrg: 'obi:Issuer',
      hosted: 'obi:HostedBadge',
      signed: 'obi:SignedBadge',
      uid: term('obi:uid'),
      salt: term('obi:salt'),
      identity: term('obi:identityHash'),
      hashed: term('obi:hashed', 'xsd:boolean'),
      issuedOn: date('obi:issueDate'),
      expires: date('sec:expiration'),
      ...links('obi', ['recipient', 'evidence', 'verify', 'badge', 'criteria', 'alignment', 'issuer', 'revocationList']),
      ...links('schema', ['url', 'image']),
      name: term('schema:name'),
      description: term('schema:description'),
      tags: term('schema:keywords'),
      email: 'schema:email',
    },
  ],
  validation: validated.map((name) => ({
    type: 'TypeValidation',
    validatesType: name,
    validationSchema: `https://openbadgespec.org/v1/schema/${name.toLowerCase()}.json`,
  })),
};

/** The published edition of Blockcerts 3.0-alpha is older than the one of the package. */
export const changedInBlockcerts3Alpha = {
  without: ['authentication', 'challenge', 'expires'],
  terms: { created: date('bc:created') },
};

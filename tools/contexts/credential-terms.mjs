// Contexts of Open Badges 3.0, CLR 2.0 and Controlled Identifiers 1.0 that no package carries in their published edition.
import { controller, expires, jwk, KEYWORDS, key, link, multibase, PROTECTED, PURPOSES, revoked, SEC, term } from './terms.mjs';

const OB = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
const CLR = 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#';
const DID = 'https://www.w3.org/ns/did#';

/** 1EdTech added two terms to this edition in place; credentials signed before verify under it all the same. */
export const addedToOpenBadges303 = {
  endorsementJwt: term(`${OB}endorsementJwt`, null, '@set'),
  jti: link('https://www.iana.org/assignments/jwt#jti'),
};

/** The editions of CLR differ in the vocabulary of Open Badges that they name, and in two later terms. */
const clr = (vocabulary, onCredential, onSubject) => ({
  '@context': {
    ...KEYWORDS,
    ClrCredential: term(`${CLR}ClrCredential`, null, null, { ...KEYWORDS, ...onCredential }),
    ClrSubject: term(`${CLR}ClrSubject`, null, null, {
      ...KEYWORDS,
      cred: 'https://www.w3.org/2018/credentials#',
      obi: vocabulary,
      achievement: term(`${CLR}achievement`, 'obi:Achievement', '@set'),
      association: term(`${CLR}association`, `${CLR}Association`, '@set'),
      verifiableCredential: term(`${CLR}verifiableCredential`, 'cred:verifiableCredential', '@set'),
      ...onSubject,
    }),
    Association: term(`${CLR}Association`, null, null, {
      associationType: term(`${CLR}AssociationType`),
      sourceId: term(`${CLR}sourceId`, 'xsd:anyURI'),
      targetId: term(`${CLR}targetId`, 'xsd:anyURI'),
    }),
  },
});

export const clr2 = clr('https://purl.imsglobal.org/spec/ob/v3p0/vocab.html#', {}, {});
export const clr201 = clr(
  OB,
  { partial: term(`${CLR}partial`, 'xsd:boolean') },
  { identifier: term(`${CLR}identifier-1`, 'obi:Identifier', '@set') },
);

const JSON_WEB_KEY = key('JsonWebKey', {
  controller,
  revoked,
  expires,
  publicKeyJwk: jwk('publicKeyJwk'),
  secretKeyJwk: jwk('secretKeyJwk'),
});

export const jwk1 = { '@context': { ...PROTECTED, JsonWebKey: JSON_WEB_KEY } };

export const cid1 = {
  '@context': {
    ...PROTECTED,
    ...PURPOSES,
    alsoKnownAs: link('https://www.w3.org/ns/activitystreams#alsoKnownAs'),
    controller,
    verificationMethod: link(`${SEC}verificationMethod`),
    service: term(`${DID}service`, '@id', null, { ...PROTECTED, serviceEndpoint: link(`${DID}serviceEndpoint`) }),
    JsonWebKey: JSON_WEB_KEY,
    Multikey: key('Multikey', {
      controller,
      revoked,
      expires,
      publicKeyMultibase: multibase('publicKeyMultibase'),
      secretKeyMultibase: multibase('secretKeyMultibase'),
    }),
  },
};

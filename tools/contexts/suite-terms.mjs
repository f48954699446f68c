// Contexts of signature suites before Data Integrity that no package of ours carries.
import { base58, controller, jwk, KEYWORDS, key, multibase, PROTECTED, proof, revoked, SEC, signature, term } from './terms.mjs';

const JWS = `${SEC}jws`;

export const ed25519of2018 = {
  '@context': {
    ...PROTECTED,
    proof,
    Ed25519VerificationKey2018: key('Ed25519VerificationKey2018', { controller, revoked, publicKeyBase58: base58 }),
    Ed25519Signature2018: signature('Ed25519Signature2018', term(JWS)),
  },
};

export const secp256k1of2019 = {
  '@context': {
    ...PROTECTED,
    proof,
    EcdsaSecp256k1VerificationKey2019: key('EcdsaSecp256k1VerificationKey2019', {
      controller,
      revoked,
      blockchainAccountId: term(`${SEC}blockchainAccountId`),
      publicKeyJwk: jwk('publicKeyJwk'),
      publicKeyBase58: base58,
      publicKeyMultibase: multibase('publicKeyMultibase'),
    }),
    EcdsaSecp256k1Signature2019: signature('EcdsaSecp256k1Signature2019', term(JWS)),
  },
};

export const x25519of2019 = {
  '@context': {
    ...PROTECTED,
    X25519KeyAgreementKey2019: key('X25519KeyAgreementKey2019', { controller, revoked, publicKeyBase58: base58 }),
  },
};

export const jws2020 = {
  '@context': {
    privateKeyJwk: jwk('privateKeyJwk'),
    JsonWebKey2020: term(`${SEC}JsonWebKey2020`, null, null, {
      '@protected': true,
      ...KEYWORDS,
      publicKeyJwk: jwk('publicKeyJwk'),
    }),
    JsonWebSignature2020: signature('JsonWebSignature2020', JWS),
  },
};

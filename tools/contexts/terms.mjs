// How the overlays of this folder write terms of JSON-LD contexts (JSON-LD 1.1 §9.15.1): short, and expanded by the build.

export const SEC = 'https://w3id.org/security#';
export const XSD = 'http://www.w3.org/2001/XMLSchema#';

/** What most contexts of W3C begin with. */
export const KEYWORDS = { id: '@id', type: '@type' };
export const PROTECTED = { '@protected': true, ...KEYWORDS };

/** A term with an IRI and, where they are given, the type and the container of its values and a context of its own. */
export const term = (iri, type, container, context) => ({
  '@id': iri,
  ...(type && { '@type': type }),
  ...(container && { '@container': container }),
  ...(context && { '@context': context }),
});

/** A term whose values are references. */
export const link = (iri) => term(iri, '@id');
const links = (iri) => term(iri, '@id', '@set');

/** Many terms of one namespace, each under its own name. */
export const named = (namespace, names) => Object.fromEntries(names.map((name) => [name, namespace + name]));

/** The relationships of a key, by which a proof says what it is for (VC Data Integrity 1.0 §2.2). */
export const PURPOSES = {
  assertionMethod: links(`${SEC}assertionMethod`),
  authentication: links(`${SEC}authenticationMethod`),
  capabilityInvocation: links(`${SEC}capabilityInvocationMethod`),
  capabilityDelegation: links(`${SEC}capabilityDelegationMethod`),
  keyAgreement: links(`${SEC}keyAgreementMethod`),
};

/** A kind of signature of the suites before Data Integrity. */
export const signature = (name, jws) =>
  term(`${SEC}${name}`, null, null, {
    ...PROTECTED,
    challenge: `${SEC}challenge`,
    created: term('http://purl.org/dc/terms/created', `${XSD}dateTime`),
    domain: `${SEC}domain`,
    expires: term(`${SEC}expiration`, `${XSD}dateTime`),
    jws,
    nonce: `${SEC}nonce`,
    proofPurpose: term(`${SEC}proofPurpose`, '@vocab', null, { ...PROTECTED, ...PURPOSES }),
    verificationMethod: link(`${SEC}verificationMethod`),
  });

/** A kind of key. */
export const key = (name, own) => term(`${SEC}${name}`, null, null, { ...PROTECTED, ...own });
export const controller = link(`${SEC}controller`);
export const revoked = term(`${SEC}revoked`, `${XSD}dateTime`);
export const expires = term(`${SEC}expiration`, `${XSD}dateTime`);
export const base58 = term(`${SEC}publicKeyBase58`);
export const jwk = (name) => term(`${SEC}${name}`, '@json');
export const multibase = (name) => term(`${SEC}${name}`, `${SEC}multibase`);

/** A proof stands in a graph of its own. */
export const proof = term(`${SEC}proof`, '@id', '@graph');

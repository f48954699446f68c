import type { Standard } from '../../model/badge.ts';

/** A JSON Schema (2019-09), as far as the shapes here use it. */
export type Shape = { readonly [keyword: string]: unknown };

const TEXT: Shape = { type: ['string', 'object', 'array'], minLength: 1 };
const ID: Shape = { type: 'string', minLength: 1 };

/** One shape for values of a type, another for all others. */
function when(type: string, shape: Shape, otherwise: Shape): Shape {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema; no shape is ever awaited
  return { if: { type }, then: shape, else: otherwise };
}

/** One value or a list of such values. */
function many(shape: Shape): Shape {
  return when('array', { items: shape }, shape);
}

/** An object of a type, with members that it must have and what those look like that it may have. */
function object(type: string, required: readonly string[], properties: Readonly<Record<string, Shape>> = {}): Shape {
  const typed = when('array', { contains: { const: type } }, { const: type });
  return { type: 'object', required: ['type', ...required], properties: { ...properties, type: typed } };
}

const either = (...members: readonly string[]): Shape => ({ anyOf: members.map((member) => ({ required: [member] })) });

const profile = () => object('Profile', ['id'], { otherIdentifier: many(identifierEntry()) });
const identifierEntry = () => object('IdentifierEntry', ['identifier', 'identifierType']);
const alignment = () => object('Alignment', ['targetName', 'targetUrl']);
const evidence = () => object('Evidence', []);

/** A party: its id, or a profile. */
const party = (): Shape => when('string', ID, profile());

function achievement(): Shape {
  const resultDescription = object('ResultDescription', ['id', 'name', 'resultType'], { alignment: many(alignment()) });
  return object('Achievement', ['id', 'name', 'description', 'criteria'], {
    id: ID,
    name: TEXT,
    description: TEXT,
    criteria: { type: 'object', ...either('id', 'narrative') },
    creator: party(),
    alignment: many(alignment()),
    resultDescription: many(resultDescription),
    otherIdentifier: many(identifierEntry()),
  });
}

function achievementSubject(): Shape {
  const identity = object('IdentityObject', ['hashed', 'identityHash', 'identityType'], { hashed: { type: 'boolean' } });
  const members = {
    achievement: many(achievement()),
    identifier: many(identity),
    result: many(object('Result', [])),
  };
  return { ...object('AchievementSubject', ['achievement'], members), ...either('id', 'identifier') };
}

function clrSubject(): Shape {
  return object('ClrSubject', ['verifiableCredential'], { achievement: many(achievement()) });
}

/** What every credential must have; the two data models name its dates differently (VCDM 2.0 §4.9, VCDM 1.1 §4.6). */
function credential(subject: Shape): Shape {
  const members = { issuer: party(), credentialSubject: many(subject), evidence: many(evidence()) };
  return {
    ...object('VerifiableCredential', ['@context', 'id', 'issuer', 'credentialSubject'], members),
    ...either('validFrom', 'issuanceDate'),
  };
}

/**
 * The shape that a standard asks of its credentials: required members and types, by the tables of Open Badges 3.0 §B.1 and CLR 2.0 §B.1
 * (docs/decisions/0009). `null`: it asks for none.
 */
export function shapeOf(standard: Standard): Shape | null {
  if (standard === 'ob-3.0') return credential(achievementSubject());
  if (standard === 'clr-2.0') return credential(clrSubject());
  return standard === 'endorsement' ? credential(object('EndorsementSubject', ['id'])) : null;
}

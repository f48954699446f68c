// Changes of a compact token: its header, its claims, its signature and how its three parts are written.
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import type { Random } from '../random.ts';
import { type Doc, type Issued, publishedJwk, STRANGER } from './issue.ts';
import { JSON_MUTATIONS } from './mutate-json.ts';

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const decode = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Doc;
const forger = generateKeyPairSync('ed25519');

const HEADERS: Doc[] = [
  ...['none', 'None', '', 'HS256', 'RS256', 'PS256', 'ES256', 'ES384', 'EdDSA', 'ES256K', 'RS512'].map((alg) => ({ alg })),
  ...['#key-1', `${STRANGER}#key-1`, 'https://attacker.example.net/key', '../key', ''].map((kid) => ({ kid })),
  { jwk: forger.publicKey.export({ format: 'jwk' }) },
  { jku: 'https://attacker.example.net/jwks.json' },
  { x5u: 'https://attacker.example.net/x' },
  { x5c: ['AA'] },
  { crit: ['exp'] },
  { b64: false },
  { typ: 'vc+jwt' },
  { cty: 'vc' },
  { zip: 'DEF' },
  { alg: ['EdDSA'] },
  { alg: null },
];

const CLAIMS: Doc[] = [
  { iss: STRANGER },
  { sub: 'did:example:jiro' },
  { jti: 'urn:x' },
  { nbf: 0 },
  { exp: 4_102_444_800 },
  { exp: 1 },
  { iat: 1 },
  { aud: 'somebody' },
  { vc: {} },
];

type Change = (parts: string[], issued: Issued, random: Random) => string;

/** Every kind of change. */
export const TOKEN_MUTATIONS: Readonly<Record<string, Change>> = {
  'a member of the header': ([header = '', ...rest], _, random) =>
    [encode({ ...decode(header), ...random.pick(HEADERS) }), ...rest].join('.'),
  'a claim': ([header, payload = '', signature], _, random) =>
    [header, encode({ ...decode(payload), ...random.pick(CLAIMS) }), signature].join('.'),
  'the content': ([header, payload = '', signature], { document }, random) => {
    const claims = decode(payload);
    // What a member of the `vc` claim says is as much part of the badge.
    const target = 'vc' in document ? (claims['vc'] as Doc) : claims;
    random.pick(Object.values(JSON_MUTATIONS))(target, random);
    return [header, encode(claims), signature].join('.');
  },
  'a bit': (parts, _, random) => {
    const at = random.below(3);
    const bytes = Buffer.from(parts[at] ?? '', 'base64url');
    const bit = random.below(bytes.length * 8);
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return parts.with(at, bytes.toString('base64url')).join('.');
  },
  'its writing': (parts, _, random) => {
    const at = random.below(3);
    const part = parts[at] ?? '';
    const last = part.slice(0, -1) + String.fromCharCode(part.charCodeAt(part.length - 1) + 1);
    const bytes = Buffer.from(part, 'base64url');
    const ways = [
      `${part}=`,
      `${part}==`,
      bytes.toString('base64'),
      `${part}A`,
      last,
      `${part} `,
      `${part}\n`,
      '',
      part.slice(1),
    ];
    return parts.with(at, random.pick(ways)).join('.');
  },
  'its parts': (parts, _, random) => {
    const [header = '', payload = '', signature = ''] = parts;
    const ways = [
      [header, payload],
      [header, payload, ''],
      [...parts, signature],
      [payload, header, signature],
      [header, payload, payload],
      [header, '', signature],
      [header, payload, signature, '', ''],
    ];
    return random.pick(ways).join('.');
  },
  'the signature of a forger': ([header = '', payload = ''], _, random) => {
    const head = { ...decode(header), alg: 'EdDSA', ...random.pick(HEADERS.filter(({ alg }) => alg === undefined)) };
    const input = `${encode(head)}.${random.pick([payload, encode({ ...decode(payload), name: 'Another' })])}`;
    return `${input}.${sign(null, Buffer.from(input), forger.privateKey).toString('base64url')}`;
  },
  'a public key as a secret': ([header = '', payload = ''], { world }, random) => {
    const jwk = publishedJwk(world);
    const secret = random.pick([JSON.stringify(jwk), jwk?.n ?? jwk?.x ?? '', '']);
    const alg = random.pick(['HS256', 'HS384', 'HS512']);
    const input = `${encode({ ...decode(header), alg })}.${payload}`;
    return `${input}.${createHmac(alg.replace('HS', 'sha'), secret).update(input).digest('base64url')}`;
  },
  serialised: ([header, payload, signature], _, random) =>
    JSON.stringify(
      random.pick<Doc>([
        { protected: header, payload, signature },
        { payload, signatures: [{ protected: header, signature }] },
        { ...decode(payload ?? ''), proof: { type: 'JwtProof2020', jwt: [header, payload, signature].join('.') } },
        decode(payload ?? ''),
      ]),
    ),
};

// Fuzzing of everything that reads files: only contents or a coded problem may come out, and two badges never pass as one.
import { deflateSync } from 'node:zlib';
import { parseJson } from '../../core/lib/json.ts';
import type { Contents } from '../../core/model/payload.ts';
import { BadgeProblem } from '../../core/model/problem.ts';
import { containerOf } from '../../core/read/containers/registry.ts';
import { chunk, IDAT, iTXt, pngOf, tEXt, zTXt } from '../support/make-png.ts';
import { type Random, randomOf } from './random.ts';

/** What a run of the fuzzer found; every finding names the input, in base64, and what came out. */
export interface FuzzReport {
  runs: number;
  findings: string[];
}

/** Reads `iterations` files made from `seed`: sound ones changed at random, and whole ones with a known number of badges. */
export async function fuzzContainers(iterations: number, seed: number): Promise<FuzzReport> {
  const random = randomOf(seed);
  const findings: string[] = [];
  for (let run = 0; run < iterations; run++) {
    const { bytes, badges } = run % 2 === 0 ? { bytes: mutated(random.pick(SOUND), random), badges: null } : assembled(random);
    const fault = await faultOf(bytes, badges);
    if (fault !== null) findings.push(`run ${run} of seed ${seed}: ${fault}: ${Buffer.from(bytes).toString('base64')}`);
  }
  return { runs: iterations, findings };
}

/** @param badges how many there are, where that is known */
async function faultOf(bytes: Uint8Array, badges: number | null): Promise<string | null> {
  let contents: Contents | null = null;
  try {
    contents = (await containerOf(bytes)?.read(bytes)) ?? null;
    if (contents?.carried.kind === 'json') parseJson(contents.carried.source);
  } catch (error) {
    if (!(error instanceof BadgeProblem)) return `threw ${String(error)}`;
  }
  if (contents && !['json', 'jws', 'pointer'].includes(contents.carried?.kind)) return 'no contents';
  if (badges !== null && badges !== 1 && contents) return `${badges} badges passed as one`;
  if (badges === 1 && !contents) return 'the one badge was not read';
  return null;
}

const PAYLOADS = [
  '{"type":"Assertion","name":"確か"}',
  'eyJhbGciOiJFUzI1NiJ9.e30.AA',
  '{"a":[1,-2.5e3,true,null,"\\u00e9"]}',
] as const;
const SVG_HEAD =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:a="http://openbadges.org" xmlns:c="https://purl.imsglobal.org/ob/v3p0">';
const encode = (text: string) => new TextEncoder().encode(text);
const svgOf = (parts: readonly string[]) => encode(`<?xml version="1.0"?>${SVG_HEAD}${parts.join('')}</svg>`);

const PNG_BADGES = PAYLOADS.flatMap((payload) => [
  iTXt(payload),
  iTXt(payload, { flag: 1 }),
  tEXt(payload, 'openbadgecredential'),
  zTXt(payload),
]);
const PNG_OTHERS = [
  IDAT,
  tEXt('x', 'Comment'),
  iTXt('{}', { keyword: 'OpenBadges' }),
  chunk('tIME'),
  chunk('zTXt', deflateSync('x')),
];
const SVG_BADGES = PAYLOADS.flatMap((payload) => [
  `<c:credential><![CDATA[${payload}]]></c:credential>`,
  `<g><a:assertion>${payload.replaceAll('"', '&quot;')}</a:assertion></g>`,
]);
const SVG_OTHERS = [
  '<rect width="1"/>',
  'text &amp; more',
  '<!-- <c:credential>{}</c:credential> -->',
  '<![CDATA[<c:credential>{}</c:credential>]]>',
  '<credential>{}</credential>',
  '<a:credential>{}</a:credential>',
];

const SOUND: readonly Uint8Array[] = [
  ...PNG_BADGES.map((badge) => pngOf(badge, IDAT)),
  ...SVG_BADGES.map((badge) => svgOf([...SVG_OTHERS, badge])),
  encode(
    `<!DOCTYPE svg PUBLIC "x" "y">${SVG_HEAD}<a:assertion verify="https://a.example/1">{"id":"https://a.example/1"}</a:assertion></svg>`,
  ),
  ...PAYLOADS.map(encode),
  encode(`\ufeff [${PAYLOADS[0]},{"a":{"b":[[]]}}]`),
];

/** A whole file of known pieces. */
function assembled(random: Random): { bytes: Uint8Array; badges: number } {
  const badges = random.below(4);
  const isPng = random.below(2) === 0;
  const from = <Piece>(known: readonly Piece[], others: readonly Piece[]) =>
    random.shuffled([
      ...Array.from({ length: badges }, () => random.pick(known)),
      ...Array.from({ length: random.below(5) }, () => random.pick(others)),
    ]);
  return { bytes: isPng ? pngOf(...from(PNG_BADGES, PNG_OTHERS)) : svgOf(from(SVG_BADGES, SVG_OTHERS)), badges };
}

/** Bytes that mean something to one of the readers. */
const TELLING = [
  0x00, 0xff, 0x7f, 0x80, 0xc0, 0xed, 0xef, 0x22, 0x26, 0x27, 0x2c, 0x2d, 0x2e, 0x3a, 0x3c, 0x3e, 0x5b, 0x5c, 0x5d, 0x7b, 0x7d,
];

/** One to four changes: a byte, a piece taken out, doubled or moved, the end cut off. */
function mutated(sound: Uint8Array, random: Random): Uint8Array {
  let bytes = sound;
  for (let change = random.below(4); change >= 0; change--) {
    const start = random.below(bytes.length + 1);
    const end = Math.min(bytes.length, start + random.below(40));
    const [before, piece, after] = [bytes.subarray(0, start), bytes.subarray(start, end), bytes.subarray(end)];
    const byte = Uint8Array.of(random.below(2) === 0 ? random.below(256) : random.pick(TELLING));
    const ways: readonly Uint8Array[][] = [
      [before, byte, bytes.subarray(start + 1)],
      [before, byte, bytes.subarray(start)],
      [before, after],
      [before, piece, piece, after],
      [after, piece, before],
      [before],
    ];
    bytes = new Uint8Array(Buffer.concat(random.pick(ways)));
  }
  return bytes;
}

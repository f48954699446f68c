// Finding a baked payload: ours against png-chunks-extract, in one process on the same file.

import extractChunks from 'png-chunks-extract';
import { PNG } from 'pngjs';
import { bakePng } from '../../core/bake/png.ts';
import { containerOf } from '../../core/read/containers/registry.ts';

/** What one run of the comparison gave. Times are medians in microseconds for one file. */
export interface PayloadFigures {
  fileBytes: number;
  /** Recognising the file, finding the badge and decoding its text, the badge chunk's checksum included. */
  oursMicros: number;
  /** Extracting the chunks and decoding the badge's text. */
  peerMicros: number;
  /** Decoding the text alone, its place being known: what no reader can do without. */
  limitMicros: number;
  /** Goal: 1/500 or less. */
  oursToPeer: number;
  oursToLimit: number;
}

/** Measures `rounds` times in turn, so that both meet the same machine. */
export async function payloadBench(rounds = 15): Promise<PayloadFigures> {
  const file = noisyBadge();
  const place = textStart(file);
  const ours = () => containerOf(file)?.read(file);
  const peer = () => peerText(file);
  const limit = () => new TextDecoder('utf-8', { fatal: true }).decode(file.subarray(place, place + JSON_TEXT.length));
  const found = await ours();
  if (found?.carried.kind !== 'json' || found.carried.source !== peer() || limit() !== JSON_TEXT) {
    throw new Error('the readers disagree: nothing was measured');
  }
  const times: Record<'ours' | 'peer' | 'limit', number[]> = { ours: [], peer: [], limit: [] };
  for (let round = 0; round < rounds; round++) {
    times.ours.push(micros(ours, 20_000));
    times.limit.push(micros(limit, 20_000));
    times.peer.push(micros(peer, 25));
  }
  const [oursMicros, peerMicros, limitMicros] = [median(times.ours), median(times.peer), median(times.limit)];
  return {
    fileBytes: file.length,
    oursMicros,
    peerMicros,
    limitMicros,
    oursToPeer: oursMicros / peerMicros,
    oursToLimit: oursMicros / limitMicros,
  };
}

/** As long as a hosted assertion of the platform that most badges in the field come from. */
const JSON_TEXT = JSON.stringify({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://badges.example.org/assertions/1',
  badge: 'https://badges.example.org/classes/1',
  recipient: { type: 'email', hashed: true, identity: `sha256$${'5a'.repeat(32)}`, salt: 'e1'.repeat(16) },
  verification: { type: 'HostedBadge' },
  issuedOn: '2025-03-21T00:00:00+09:00',
  evidence: 'x'.repeat(200),
});

/** About 267 KB: noise does not compress, so the size follows from the number of pixels. */
function noisyBadge(): Uint8Array {
  const png = new PNG({ width: 258, height: 258 });
  let state = 1;
  for (let i = 0; i < png.data.length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    png.data[i] = state >>> 24;
  }
  return bakePng(new Uint8Array(PNG.sync.write(png)), JSON_TEXT);
}

const HEAD = 'iTXtopenbadges'.length + 5;

function textStart(file: Uint8Array): number {
  return Buffer.from(file.buffer, file.byteOffset).indexOf('iTXtopenbadges') + HEAD;
}

function peerText(file: Uint8Array): string | undefined {
  for (const { name, data } of extractChunks(file)) {
    if (name !== 'iTXt') continue;
    const keywordEnd = data.indexOf(0);
    if (new TextDecoder('latin1').decode(data.subarray(0, keywordEnd)) !== 'openbadges') continue;
    const languageEnd = data.indexOf(0, keywordEnd + 3);
    return new TextDecoder().decode(data.subarray(data.indexOf(0, languageEnd + 1) + 1));
  }
  return undefined;
}

function micros(run: () => unknown, times: number): number {
  const start = performance.now();
  for (let i = 0; i < times; i++) run();
  return ((performance.now() - start) * 1_000) / times;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number;
}

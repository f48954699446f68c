import { constants, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflate } from '../../../core/lib/inflate.ts';
import { busyMs } from '../../support/busy-ms.ts';

const MIB = 1_048_576;

describe('inflating with a limit', () => {
  it('gives back what any strength of zlib has deflated', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 5_000 }),
        fc.integer({ min: 0, max: 9 }),
        fc.nat(4),
        async (data, level, strategy) => {
          expect(await inflate('deflate', deflateSync(data, { level, strategy }), MIB)).toEqual(data);
        },
      ),
    );
  });

  it('gives back stored blocks that are longer than a slice of input', async () => {
    const data = Uint8Array.from({ length: 300_000 }, (_, i) => (i * i) >> 3);
    expect(Buffer.compare((await inflate('deflate', deflateSync(data, { level: 0 }), MIB)) as Uint8Array, data)).toBe(0);
  });

  it('keeps what is exactly as long as the limit, and nothing longer', async () => {
    expect(await inflate('deflate', deflateSync(new Uint8Array(5_000)), 5_000)).toHaveLength(5_000);
    expect(await inflate('deflate', deflateSync(new Uint8Array(5_001)), 5_000)).toBe('limit');
  });

  it('stops a bomb of 256 MiB at the limit, in little time and memory', async () => {
    const bomb = deflateSync(new Uint8Array(256 * MIB), { level: 9 });
    const before = process.memoryUsage();
    const start = busyMs();
    expect(await inflate('deflate', bomb, MIB)).toBe('limit');
    expect(busyMs() - start).toBeLessThan(1_000);
    const { arrayBuffers, heapUsed } = process.memoryUsage();
    expect(arrayBuffers + heapUsed - before.arrayBuffers - before.heapUsed).toBeLessThan(20_000_000);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a gzip header', Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0])],
    ['a preset dictionary', deflateSync(Buffer.from('abc'), { dictionary: Buffer.from('abcd') })],
    ['text', new TextEncoder().encode('{"type":"Assertion"}')],
  ])('finds %s broken', async (_, data) => {
    expect(await inflate('deflate', data, MIB)).toBe('broken');
  });

  it('finds a stream broken wherever it is cut short', async () => {
    const whole = deflateSync(Buffer.from('the quick brown fox '.repeat(9)));
    for (let length = 0; length < whole.length; length++)
      expect(await inflate('deflate', whole.subarray(0, length), MIB)).toBe('broken');
  });

  it('finds a stream broken whose checksum is not that of its content', async () => {
    const data = deflateSync(Buffer.from('badge'));
    data[data.length - 1] = (data.at(-1) as number) ^ 1;
    expect(await inflate('deflate', data, MIB)).toBe('broken');
  });

  it('reads gzip as gzip alone, and stops its bombs too', async () => {
    const data = Uint8Array.from({ length: 300_000 }, (_, i) => (i * i) >> 3);
    expect(Buffer.compare((await inflate('gzip', gzipSync(data), MIB)) as Uint8Array, data)).toBe(0);
    expect(await inflate('gzip', gzipSync(new Uint8Array(64 * MIB)), MIB)).toBe('limit');
    expect(await inflate('gzip', deflateSync(data), MIB)).toBe('broken');
    expect(await inflate('gzip', gzipSync(data).subarray(0, 1_000), MIB)).toBe('broken');
  });

  it('gives up on input that gives no output', async () => {
    // 150,000 empty blocks: a flush of nothing, again and again.
    const flushes = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array(150_000).fill(Buffer.from([0, 0, 0, 0xff, 0xff]))]);
    expect(await inflate('deflate', flushes, MIB)).toBe('broken');
  });

  it('takes streams that were flushed in between', async () => {
    const data = Buffer.from('a badge, and one more badge');
    expect(
      await inflate('deflate', deflateSync(data, { finishFlush: constants.Z_FINISH, flush: constants.Z_FULL_FLUSH }), MIB),
    ).toEqual(new Uint8Array(data));
  });

  it('never throws, whatever the bytes are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (junk) => {
        const result = await inflate('deflate', Uint8Array.from([0x78, 0x9c, ...junk]), 1_000);
        expect(result === 'limit' || result === 'broken' || result instanceof Uint8Array).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

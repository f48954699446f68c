import { decode, encode } from 'cborg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProofValue } from '../../../../core/proof/receipts/read-proof-value.ts';
import { bitcoin, mock, multibase, pairsOf, proofValueOf, TXID } from '../../../support/anchored-badges.ts';
import { codeOf } from '../../../support/problem-of.ts';

const [TARGET, ROOT, SIDE] = ['11', '22', '33'].map((byte) => byte.repeat(32)) as [string, string, string];
const receipt = { targetHash: TARGET, merkleRoot: ROOT, proof: [{ left: SIDE }, { right: TARGET }] };
const ethereum = [
  [0, 1],
  [1, 11155111],
  [2, encode(`0x${'ab'.repeat(32)}`)],
];
const code = (value: unknown) => codeOf(() => readProofValue(value as string));
/** The pairs with those of one number changed. */
const withPair = (number: number, value: unknown) => pairsOf(receipt).map(([key, old]) => [key, key === number ? value : old]);

describe('the value of a MerkleProof2019', () => {
  it('is read in any order of its pairs', () => {
    const pairs = fc.shuffledSubarray(pairsOf(receipt), { minLength: 4 });
    fc.assert(
      fc.property(pairs, (shuffled) => {
        expect(readProofValue(proofValueOf(shuffled))).toEqual({
          kind: 'MerkleProof2019',
          ...{ targetHash: TARGET, merkleRoot: ROOT, path: receipt.proof },
          places: [{ chain: '0:1', type: null, txid: TXID }],
        });
      }),
    );
  });

  it('is read back whatever the hashes and steps are', () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));
    const step = fc.oneof(
      hash.map((left) => ({ left })),
      hash.map((right) => ({ right })),
    );
    fc.assert(
      fc.property(hash, hash, fc.array(step, { maxLength: 8 }), (targetHash, merkleRoot, proof) => {
        const read = readProofValue(proofValueOf(pairsOf({ targetHash, merkleRoot, proof })));
        expect([read.targetHash, read.merkleRoot, read.path]).toEqual([targetHash, merkleRoot, proof]);
      }),
    );
  });

  it('holds hashes as text or as bytes, and keeps the prefix of a transaction alone', () => {
    const raw = encode(Buffer.from(TARGET, 'hex'));
    const read = readProofValue(proofValueOf(pairsOf(receipt, [ethereum]).map(([key, old]) => [key, key === 1 ? raw : old])));
    expect(read.targetHash).toBe(TARGET);
    expect(read.places).toEqual([{ chain: '1:11155111', type: null, txid: `0x${'ab'.repeat(32)}` }]);
    const prefixed = readProofValue(proofValueOf(withPair(0, encode(`0x${ROOT.toUpperCase()}`))));
    expect(prefixed.merkleRoot).toBe(ROOT);
  });

  it('names a mock chain with or without the number of a network', () => {
    const third = [
      [0, -1],
      [1, -1],
      [2, encode('Nothing')],
    ];
    const read = readProofValue(proofValueOf(pairsOf(receipt, [mock(), third])));
    expect(read.places.map(({ chain }) => chain)).toEqual(['-1', '-1:-1']);
    expect(read.places[1]?.txid).toBe('nothing');
  });

  it('leaves a path that is none for whoever judges paths', () => {
    for (const path of [encode('x'), 7, 'x']) expect(readProofValue(proofValueOf(withPair(3, path))).path).toBeNull();
    const steps = [[2, encode(SIDE)], [0], [0, 'x'], 'x'];
    expect(readProofValue(proofValueOf(withPair(3, steps))).path).toEqual([null, null, { left: '' }, null]);
    expect(readProofValue(proofValueOf(pairsOf(receipt).filter(([key]) => key !== 3))).path).toBeNull();
    const endless = Array.from({ length: 100 }, () => [0, encode(SIDE)]);
    expect(readProofValue(proofValueOf(withPair(3, endless))).path).toHaveLength(100);
  });

  it('has no hash where it says none: it equals no other', () => {
    expect(readProofValue(proofValueOf(withPair(1, encode(7)))).targetHash).toBe('');
    expect(readProofValue(proofValueOf(pairsOf(receipt).filter(([key]) => key !== 0))).merkleRoot).toBe('');
  });

  it('is refused in any other form than its one spelling', () => {
    const good = encode(pairsOf(receipt));
    const list = [...good.subarray(1)];
    const forms: [string, unknown][] = [
      ['no text', 7],
      ['another base', `u${Buffer.from(good).toString('base64url')}`],
      ['no base58', 'z0'],
      ['nothing', 'z'],
      ['a byte more', multibase(Uint8Array.of(...good, 0))],
      ['a byte less', multibase(good.subarray(0, -1))],
      ['an indefinite list', multibase(Uint8Array.of(0x9f, ...list, 0xff))],
      ['a length in two bytes', multibase(Uint8Array.of(0x98, 4, ...list))],
      ['a tag', multibase(Uint8Array.of(0xc1, ...good))],
      ['a map', proofValueOf(new Map([[0, 'x']]))],
      ['a number', proofValueOf(7)],
      ['a pair twice', proofValueOf([...pairsOf(receipt), pairsOf(receipt)[1]])],
      ['three in a pair', proofValueOf([...pairsOf(receipt).slice(1), [3, [], 0]])],
      ['a name for a number', proofValueOf(withPair(2, 'x'))],
      ['no place', proofValueOf(withPair(2, []))],
      ['no chain', proofValueOf(pairsOf(receipt, [bitcoin().slice(1)]))],
      ['a chain by name', proofValueOf(pairsOf(receipt, [[[0, 'btc'], ...bitcoin().slice(1)]]))],
      [
        'a network by name',
        proofValueOf(
          pairsOf(receipt, [
            [
              [0, 0],
              [1, 'x'],
              [2, encode(TXID)],
            ],
          ]),
        ),
      ],
    ];
    for (const [form, value] of forms) expect([form, code(value)]).toEqual([form, 'proof.signature-invalid']);
    // 0 as a float: the same number to a reader, another spelling.
    const float = Uint8Array.of(0xfb, 0, 0, 0, 0, 0, 0, 0, 0);
    const at = good.findIndex((byte, index) => byte === 0x82 && good[index + 1] === 0x00);
    const floated = Uint8Array.of(...good.subarray(0, at + 1), ...float, ...good.subarray(at + 2));
    expect(decode(floated)).toEqual(decode(good));
    expect(code(multibase(floated))).toBe('proof.signature-invalid');
  });

  it('is not judged where it says what nobody knows, or too much', () => {
    expect(code(proofValueOf([...pairsOf(receipt), [4, 'x']]))).toBe('proof.unsupported');
    expect(code(proofValueOf(pairsOf(receipt, [[...bitcoin(), [3, 'x']]])))).toBe('proof.unsupported');
    expect(code(proofValueOf(pairsOf(receipt, Array(11).fill(bitcoin()))))).toBe('proof.too-many');
    expect(code(`z${'1'.repeat(64 * 1024)}`)).toBe('proof.graph-too-complex');
  });

  it('never brings the reader down, whatever bytes it holds', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(['proof.signature-invalid', 'proof.unsupported', null]).toContain(code(multibase(bytes)));
      }),
    );
  });
});

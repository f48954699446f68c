import { Transaction } from 'bitcoinjs-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_TRANSACTION_BYTES, parseTransaction, transactionId } from '../../../../core/lib/bitcoin/transaction.ts';

const bytes = (maxLength: number, minLength = 0) => fc.uint8Array({ minLength, maxLength });
const input = fc.record({
  hash: bytes(32, 32),
  index: fc.nat(0xffff_ffff),
  sequence: fc.nat(0xffff_ffff),
  script: bytes(300),
  witness: fc.array(bytes(300), { maxLength: 4 }),
});
const output = fc.record({ script: bytes(300), value: fc.bigInt(0n, 2_100_000_000_000_000n) });

/** Transactions of every sort, made by bitcoinjs-lib. */
const transactions = fc
  .record({
    version: fc.integer({ min: 1, max: 0x7fff_ffff }),
    locktime: fc.nat(0xffff_ffff),
    ins: fc.array(input, { minLength: 1, maxLength: 5 }),
    outs: fc.array(output, { minLength: 1, maxLength: 5 }),
  })
  .map(({ version, locktime, ins, outs }) => {
    const transaction = Object.assign(new Transaction(), { version, locktime });
    for (const [at, { hash, index, sequence, script, witness }] of ins.entries()) {
      transaction.addInput(hash, index, sequence, script);
      transaction.setWitness(at, witness);
    }
    for (const { script, value } of outs) transaction.addOutput(script, value);
    return transaction;
  });

const hex = (part: Uint8Array) => Buffer.from(part).toString('hex');
const read = (text: string) => parseTransaction(new Uint8Array(Buffer.from(text, 'hex')));

/** Version 1, one input of an all-zero outpoint, one output of 1 satoshi that anybody may spend. */
const VERSION = '01000000';
const INPUT = `${'00'.repeat(36)}00ffffffff`;
const OUTPUT = '01000000000000000151';
const LOCK = '00000000';
const SIMPLE = `${VERSION}01${INPUT}01${OUTPUT}${LOCK}`;

describe('a transaction', () => {
  it('is read as another library reads it, with its id', () => {
    fc.assert(
      fc.property(transactions, (made) => {
        const parsed = parseTransaction(made.toBuffer());
        if (!parsed) throw new Error('not read');
        expect(transactionId(parsed)).toBe(made.getId());
        expect(parsed.outputs.map(({ script }) => hex(script))).toEqual(made.outs.map(({ script }) => hex(script)));
        expect(parsed.inputs.map(({ witness }) => witness.map(hex))).toEqual(made.ins.map(({ witness }) => witness.map(hex)));
        expect(parsed.inputs.map(({ script }) => hex(script))).toEqual(made.ins.map(({ script }) => hex(script)));
      }),
    );
  });

  it('has one spelling: whatever is read is what the other library writes again', () => {
    const changed = fc.tuple(transactions, fc.nat(), bytes(3), fc.nat(3)).map(([made, at, piece, dropped]) => {
      const whole = Buffer.from(made.toBuffer());
      const place = at % whole.length;
      return new Uint8Array(Buffer.concat([whole.subarray(0, place), piece, whole.subarray(place + dropped)]));
    });
    fc.assert(
      fc.property(changed, (raw) => {
        const parsed = parseTransaction(raw);
        if (!parsed) return;
        const other = Transaction.fromBuffer(raw);
        expect(other.toHex()).toBe(hex(raw));
        expect(transactionId(parsed)).toBe(other.getId());
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps its id whatever its witness says', () => {
    fc.assert(
      fc.property(transactions, bytes(40, 1), (made, item) => {
        const id = made.getId();
        made.setWitness(0, [item]);
        const parsed = parseTransaction(made.toBuffer());
        expect(parsed && transactionId(parsed)).toBe(id);
      }),
    );
  });

  it('ends where it ends, and not sooner', () => {
    expect(read(SIMPLE)).not.toBeNull();
    for (let length = 0; length < SIMPLE.length; length += 2) expect(read(SIMPLE.slice(0, length)), String(length)).toBeNull();
    expect(read(`${SIMPLE}00`)).toBeNull();
  });

  it.each([
    ['no input', `${VERSION}0001${OUTPUT}${LOCK}`],
    ['no output', `${VERSION}01${INPUT}00${LOCK}`],
    ['a count in three bytes that fits one', `${VERSION}fd0100${INPUT}01${OUTPUT}${LOCK}`],
    ['a count in five bytes that fits one', `${VERSION}fe01000000${INPUT}01${OUTPUT}${LOCK}`],
    ['a count in nine bytes', `${VERSION}ff0100000000000000${INPUT}01${OUTPUT}${LOCK}`],
    ['a length in three bytes that fits one', `${VERSION}01${INPUT}010100000000000000fd010051${LOCK}`],
    ['four billion inputs', `${VERSION}feffffffff${INPUT}01${OUTPUT}${LOCK}`],
    ['a witness that is empty throughout', `${VERSION}000101${INPUT}01${OUTPUT}00${LOCK}`],
    ['an unknown flag', `${VERSION}000201${INPUT}01${OUTPUT}010100${LOCK}`],
  ])('with %s is none', (_what, text) => {
    expect(read(text)).toBeNull();
  });

  it('with a witness is read, and its id is that of the same without', () => {
    const [plain, witnessed] = [read(SIMPLE), read(`${VERSION}000101${INPUT}01${OUTPUT}0101aa${LOCK}`)];
    expect(witnessed && transactionId(witnessed)).toBe(plain && transactionId(plain));
    expect(witnessed?.inputs[0]?.witness).toEqual([Uint8Array.of(0xaa)]);
  });

  it('may be as large as nodes hand on, with as many outputs as fit, and no larger', () => {
    const head = Buffer.from(`${VERSION}01${INPUT}`, 'hex');
    const room = MAX_TRANSACTION_BYTES - head.length - 3 - 4;
    const count = Buffer.from([0xfd, 0, 0]);
    count.writeUInt16LE(Math.floor(room / 9), 1);
    const outputs = Buffer.alloc(Math.floor(room / 9) * 9);
    const whole = new Uint8Array(Buffer.concat([head, count, outputs, Buffer.alloc(4)]));
    expect(parseTransaction(whole)?.outputs.length).toBe(Math.floor(room / 9));
    expect(parseTransaction(new Uint8Array(MAX_TRANSACTION_BYTES + 1))).toBeNull();
  });
});

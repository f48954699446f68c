import { decode, encode } from 'cborg';
import { beforeAll, describe, expect, it } from 'vitest';
import { readKey } from '../../../../core/lib/keys/read-key.ts';
import { MAX_STATEMENTS } from '../../../../core/proof/suites/sd-proof-value.ts';
import { busyMs } from '../../../support/busy-ms.ts';
import { discloseByOracle, issueByOracle } from '../../../support/oracle-issuer.mjs';
import { codeOfIssued, type Issued, intricate, issued, verifyIssued, withProof } from '../../../support/oracle-proofs.ts';

type Parts = [Uint8Array, Uint8Array, Uint8Array[], Map<number, Uint8Array>, number[]];

const HEAD = Uint8Array.of(0xd9, 0x5d, 0x01);
const written = (...parts: Uint8Array[]) => `u${Buffer.concat(parts).toString('base64url')}`;

let one: Issued;
let parts: Parts;
beforeAll(async () => {
  one = await issued('ecdsa-sd-2023');
  const value = String((one.signed['proof'] as Record<string, unknown>)['proofValue']);
  parts = decode(Buffer.from(value.slice(1), 'base64url').subarray(3), { useMaps: true });
});

/** The same proof with its parts changed. */
const rewritten = (change: (copy: Parts) => unknown): Issued => {
  const copy: Parts = [parts[0], parts[1], [...parts[2]], new Map(parts[3]), [...parts[4]]];
  return withProof(one, { proofValue: written(HEAD, encode(change(copy) ?? copy)) });
};
const bytes = (value: Uint8Array, bit: number) => {
  const copy = Uint8Array.from(value);
  copy[bit >> 3]! ^= 1 << (bit & 7);
  return copy;
};

describe('ecdsa-sd-2023', () => {
  it('holds for each part that a holder shows, and gives that part alone', async () => {
    const { signed, publicKeyMultibase } = await issueByOracle('ecdsa-sd-2023', intricate());
    expect(publicKeyMultibase).toMatch(/^zDn/);
    for (const pointers of [['/id'], ['/credentialSubject/achievement/name'], ['/credentialSubject/achievement/alignment/1']]) {
      const shown = await discloseByOracle(signed, pointers);
      const view = await verifyIssued({ signed: shown, key: readKey({ multibase: publicKeyMultibase }) });
      expect(view['validFrom']).toBe('2026-01-01T00:00:00Z');
      expect(JSON.stringify(view).includes('An invented course.')).toBe(false);
    }
  });

  it('is not for showing in the form that the issuer gave the holder', async () => {
    const { signed } = await issueByOracle('ecdsa-sd-2023', intricate());
    expect(await codeOfIssued({ ...one, signed })).toBe('proof.base-proof');
  });

  it('is read and written alike by this test', async () => {
    expect(await codeOfIssued(rewritten(() => undefined))).toBeNull();
  });

  it.each<[string, (copy: Parts) => unknown]>([
    ['a bit of the base signature', (copy) => copy.with(0, bytes(copy[0], 77))],
    ['a bit of the key', (copy) => copy.with(1, bytes(copy[1], 100))],
    ['the prefix of the key', (copy) => copy.with(1, bytes(copy[1], 0))],
    ['a bit of a signature', (copy) => copy.with(2, copy[2].with(0, bytes(copy[2][0]!, 9)))],
    ['two signatures in each other’s place', (copy) => void copy[2].splice(0, 2, copy[2][1]!, copy[2][0]!)],
    ['a signature too few', (copy) => void copy[2].pop()],
    ['a signature too many', (copy) => void copy[2].push(copy[2][0]!)],
    ['a label too few', (copy) => void copy[3].delete(0)],
    ['a label changed', (copy) => void copy[3].set(0, bytes(copy[3].get(0)!, 5))],
    ['two labels in each other’s place', (copy) => void copy[3].set(0, parts[3].get(1)!).set(1, parts[3].get(0)!)],
    ['one label for two nodes', (copy) => void copy[3].set(0, parts[3].get(1)!)],
    ['a short label', (copy) => void copy[3].set(0, new Uint8Array(31))],
    ['a label for no number', (copy) => void (copy[3] as Map<unknown, Uint8Array>).set('0', new Uint8Array(32))],
    ['a mandatory statement too few', (copy) => void copy[4].pop()],
    ['a mandatory position twice', (copy) => void copy[4].push(copy[4][0]!)],
    ['a mandatory position beyond the end', (copy) => void copy[4].push(5000)],
    ['a mandatory position below zero', (copy) => void copy[4].push(-1)],
    ['a part too few', (copy) => copy.slice(0, 4)],
    ['a part too many', (copy) => [...copy, 1]],
    ['parts of other types', () => [1, 2, 3, 4, 5]],
    ['signatures that are none', (copy) => [copy[0], copy[1], [1], copy[3], copy[4]]],
    ['no list', () => 'text'],
  ])('does not hold with %s', async (_what, change) => {
    expect(await codeOfIssued(rewritten(change))).toBe('proof.signature-invalid');
  });

  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['half a list', Uint8Array.of(0x85, 0x58)],
    ['a list that claims to be endless', Uint8Array.of(0x9f, 0xff)],
    ['a list that claims four thousand million entries', Uint8Array.of(0x9a, 0xff, 0xff, 0xff, 0xff)],
    ['a text that claims more than there is', Uint8Array.of(0x7b, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff)],
    ['lists too deep inside each other', new Uint8Array(100_000).fill(0x81)],
    ['a tag', Uint8Array.of(0xc1, 0x01)],
    ['a number in a longer spelling', Uint8Array.of(0x85, 0x18, 0x01, 1, 1, 1, 1)],
    ['something after its end', Uint8Array.of(0x80, 0x80)],
  ])('does not hold with %s in place of its parts', async (_what, cbor) => {
    const start = busyMs();
    expect(await codeOfIssued(withProof(one, { proofValue: written(HEAD, cbor) }))).toBe('proof.signature-invalid');
    expect(busyMs() - start).toBeLessThan(1000);
  });

  it('is told by its first bytes', async () => {
    const cbor = encode(parts);
    for (const head of [
      [0xd9, 0x5d, 0x02],
      [0xd9, 0x5c, 0x01],
      [0xd8, 0x5d, 0x01],
      [0xd9, 0x5d],
    ]) {
      expect(await codeOfIssued(withProof(one, { proofValue: written(Uint8Array.from(head), cbor) }))).toBe(
        'proof.signature-invalid',
      );
    }
  });

  it('of more statements than are worth the work leaves it open', async () => {
    const large = new Uint8Array(MAX_STATEMENTS * 200);
    expect(await codeOfIssued(withProof(one, { proofValue: written(HEAD, large) }))).toBe('proof.graph-too-complex');
    const tag = Array.from({ length: MAX_STATEMENTS }, (_, number) => `sample ${number}`);
    const subject = one.signed['credentialSubject'] as { achievement: object };
    const signed = { ...one.signed, credentialSubject: { ...subject, achievement: { ...subject.achievement, tag } } };
    expect(await codeOfIssued({ ...one, signed })).toBe('proof.graph-too-complex');
  });

  it('does not hold for a badge with more, or less, than was disclosed', async () => {
    const subject = one.signed['credentialSubject'] as { achievement: Record<string, unknown> };
    const { name: _, ...less } = subject.achievement;
    for (const achievement of [less, { ...subject.achievement, tag: ['honours'] }]) {
      const signed = { ...one.signed, credentialSubject: { ...subject, achievement } };
      expect(await codeOfIssued({ ...one, signed })).toBe('proof.signature-invalid');
    }
  });
});

import { describe, expect, it } from 'vitest';
import { status } from '../../../../core/status/check.ts';
import { encodedList, LIST_URL, listCredential, statusWorld, withStatus } from '../../../support/status-lists.ts';

async function codesFor(entry: object, list: object): Promise<string[]> {
  const { context } = statusWorld({ [LIST_URL]: { json: list } });
  return ((await status.run(context, withStatus(entry))).problems ?? []).map(({ code }) => code);
}
const bare = (set: readonly number[]) => encodedList(set).slice(1);
const of2021 = (set: readonly number[]) =>
  listCredential({
    list: { type: ['VerifiableCredential', 'StatusList2021Credential'] },
    subject: { type: 'StatusList2021', encodedList: bare(set) },
  });
const of2020 = (set: readonly number[]) =>
  listCredential({
    list: { type: ['VerifiableCredential', 'RevocationList2020Credential'] },
    subject: { type: 'RevocationList2020', statusPurpose: undefined, encodedList: bare(set) },
  });
const entry2021 = {
  ...{ type: 'StatusList2021Entry', statusPurpose: 'revocation' },
  ...{ statusListIndex: '5', statusListCredential: LIST_URL },
};
const entry2020 = { type: 'RevocationList2020Status', revocationListIndex: '5', revocationListCredential: LIST_URL };

describe('StatusList2021', () => {
  it('says whether its bit is set, without a prefix and without a remark', async () => {
    expect(await codesFor(entry2021, of2021([]))).toEqual([]);
    expect(await codesFor(entry2021, of2021([5]))).toEqual(['status.revoked']);
  });
  it('is paired with lists of the later edition', async () => {
    expect(await codesFor(entry2021, listCredential({ set: [5] }))).toEqual(['status.revoked']);
  });
  it('is in doubt where its list says neither what it is about nor that it is the issuer’s, as some of Blockcerts do', async () => {
    const issuer = 'did:key:z6MkfD2x6hi8uzqNZYx7bFTfnrAPjv5JghsktdcMHcDGeGKS';
    for (const set of [[], [5]]) {
      const list = listCredential({ list: { issuer }, subject: { statusPurpose: undefined, encodedList: bare(set) } });
      expect(await codesFor(entry2021, list)).toEqual(['status.list-issuer-mismatch', 'status.purpose-mismatch']);
    }
  });
  it('has entries of one bit, whatever they say', async () => {
    expect(await codesFor({ ...entry2021, statusSize: 8 }, of2021([5]))).toEqual(['status.revoked']);
  });
});

describe('RevocationList2020', () => {
  it('says whether its bit is set; its lists do not say what they are about', async () => {
    expect(await codesFor(entry2020, of2020([]))).toEqual([]);
    expect(await codesFor(entry2020, of2020([5]))).toEqual(['status.revoked']);
  });
  it('does not take a list about something else', async () => {
    const list = listCredential({ set: [5], subject: { statusPurpose: 'suspension' } });
    expect(await codesFor(entry2020, list)).toEqual(['status.purpose-mismatch']);
  });
});

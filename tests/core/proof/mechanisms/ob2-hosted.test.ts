import { describe, expect, it } from 'vitest';
import type { Assertion, BadgeClass, HostedRecord, Profile } from '../../../../core/model/hosted.ts';
import { ob2Hosted } from '../../../../core/proof/mechanisms/ob2-hosted.ts';
import { fakeContext } from '../../../support/fake-context.ts';

/** Three documents that are served where they say; only their addresses and the policy matter here. */
function recordOf(assertion: string, badgeClass: string, issuer: string, policy: Partial<Profile> = {}): HostedRecord {
  const at = <Content>(url: string, content: object) => ({
    state: 'served' as const,
    url,
    content: { id: url, document: {}, ...content } as Content,
  });
  return {
    pointer: assertion,
    copy: null,
    assertion: at<Assertion>(assertion, {}),
    badgeClass: at<BadgeClass>(badgeClass, {}),
    issuer: at<Profile>(issuer, { allowedOrigins: [], startsWith: [], ...policy }),
    notes: [],
  };
}
const codes = async (record: HostedRecord) =>
  (await ob2Hosted.verify(fakeContext(), { hosted: record })).problems?.map(({ code }) => code);
const RAW = 'https://raw.githubusercontent.com';
const UNI = 'https://badges.example.ac.jp';

describe('a hosted badge on a host of many users', () => {
  it('is proven where all of it is one user’s', async () => {
    const own = `${RAW}/alice/x/main`;
    expect(await codes(recordOf(`${own}/a.json`, `${own}/b.json`, `${own}/i.json`))).toEqual([]);
    expect(await codes(recordOf(`${UNI}/~alice/a`, `${UNI}/~alice/b`, `${UNI}/~alice/i`))).toEqual([]);
  });

  it.each([
    ['awards another’s', `${RAW}/mallory/x/main/a`, `${RAW}/alice/x/main/b`, `${RAW}/alice/x/main/i`],
    ['makes a kind of badge in another’s name', `${RAW}/alice/x/main/a`, `${RAW}/mallory/x/main/b`, `${RAW}/alice/x/main/i`],
    ['stands on a user’s page', `${UNI}/~mallory/a`, `${UNI}/b/1`, `${UNI}/i/1`],
    ['is of a kind from a user’s page', `${UNI}/a/1`, `${UNI}/~mallory/b`, `${UNI}/i/1`],
  ])('is neither proven nor refuted where it %s', async (_title, assertion, badgeClass, issuer) => {
    expect(await codes(recordOf(assertion, badgeClass, issuer))).toEqual(['proof.hosted-scope-unclear']);
  });

  it('is proven on a user’s page that the issuer names', async () => {
    const policy = { startsWith: [`${UNI}/~taro/`] };
    expect(await codes(recordOf(`${UNI}/~taro/a`, `${UNI}/~taro/b`, `${UNI}/i/1`, policy))).toEqual([]);
  });
});

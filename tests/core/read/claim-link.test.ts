import { describe, expect, it } from 'vitest';
import { describeInput } from '../../../core/describe-input.ts';
import { canonicalAddress } from '../../../core/read/canonical-address.ts';

const HOST = 'https://www.openbadge-global.com';
const TOKEN = '19ce722660e14be0a7b17604c62e9b48';

describe('a link for receiving a badge, however it is spelled', () => {
  it.each(['receive', '%72eceive', '%2572eceive', 'Receive', '/receive', 'receive;a=1'])(
    'is known and not kept: %s',
    async (word) => {
      const url = `${HOST}/ns/portal/openbadge/${word}/${TOKEN}`;
      expect(canonicalAddress(url)).toMatchObject({ kind: 'platform', match: { kind: 'claim' } });
      expect(JSON.stringify(await describeInput({ url }))).not.toContain(TOKEN);
    },
  );
  it.each([
    `${HOST}:8443/ns/portal/openbadge/receive/${TOKEN}`,
    `${HOST}./ns/portal/openbadge/receive/${TOKEN}`,
    `${HOST}/ns/elsewhere/${TOKEN}`,
  ])('is not kept either where its host is only like the platform’s: %s', async (url) => {
    expect(JSON.stringify(await describeInput({ url }))).not.toContain(TOKEN);
  });
});

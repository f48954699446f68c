import { gzipSync } from 'node:zlib';
import { seeded } from '../ids.ts';
import { HOSTS } from '../issuers.ts';
import { CREDENTIALS } from './contexts.ts';
import { type Document, signed } from './sign.ts';
import { UNIVERSITY, UNIVERSITY_KEY } from './signers.ts';

/** Entries of a list: so many that nobody who asks for it can be told apart by what they ask (Bitstring Status List 1.0 §2.2). */
const ENTRIES = 131_072;

/** What a list is about. */
export type Purpose = 'revocation' | 'suspension';

/** Where the university publishes its lists. */
export const LISTS: Readonly<Record<Purpose, string>> = {
  revocation: `https://${HOSTS.university}/status/withdrawn-1`,
  suspension: `https://${HOSTS.university}/status/on-hold-1`,
};

/** A list on a host that does not answer. */
export const LIST_OUT_OF_REACH = `https://${HOSTS.universityLists}/status/withdrawn-2`;

function indexOf(label: string): number {
  return seeded(`status ${label}`).readUInt32BE(0) % ENTRIES;
}

/** The place of one badge in a list (Bitstring Status List 1.0 §2.1 BitstringStatusListEntry). */
export function statusEntry(label: string, statusPurpose: Purpose, list = LISTS[statusPurpose]): Document {
  const statusListIndex = String(indexOf(label));
  return {
    id: `${list}#${statusListIndex}`,
    type: 'BitstringStatusListEntry',
    statusPurpose,
    statusListIndex,
    statusListCredential: list,
  };
}

/** Both places of one badge of the university. */
export const statusOf = (label: string): Document[] => [statusEntry(label, 'revocation'), statusEntry(label, 'suspension')];

/** A list as the university publishes it: one bit a badge, packed, and signed like a badge. @param set labels of those whose bit stands */
export async function statusList(statusPurpose: Purpose, set: readonly string[]): Promise<Document> {
  const bits = Buffer.alloc(ENTRIES / 8);
  for (const index of set.map(indexOf)) bits.writeUInt8(bits.readUInt8(index >> 3) | (0x80 >> (index & 7)), index >> 3);
  const id = LISTS[statusPurpose];
  const list = {
    '@context': [CREDENTIALS],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: UNIVERSITY.id,
    validFrom: '2026-11-01T00:00:00Z',
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose,
      encodedList: `u${gzipSync(bits, { level: 9 }).toString('base64url')}`,
    },
  };
  return signed(list, UNIVERSITY_KEY, '2026-11-01T00:00:00Z');
}

import { readInstant } from '../../lib/dates.ts';
import { sameAddress } from '../../lib/https-form.ts';
import type { Assertion } from '../../model/hosted.ts';

/**
 * The members in which a copy differs from the issuer's own record: compared as values, never as bytes, so that white space,
 * member order and spellings of the same moment do not count (lecos: order and minification vary by exporter).
 */
export function differingMembers(copy: Assertion, hosted: Assertion): string[] {
  const differs: [name: string, differs: boolean][] = [
    ['badge', !sameBadge(copy, hosted)],
    ['recipient', recipients(copy) !== recipients(hosted)],
    ['issuedOn', !sameMoment(copy.issuedOn, hosted.issuedOn)],
    ['expires', !sameMoment(copy.expires, hosted.expires)],
  ];
  return differs.filter(([, yes]) => yes).map(([name]) => name);
}

function sameBadge({ badge: a }: Assertion, { badge: b }: Assertion): boolean {
  if (a.id !== null && b.id !== null) return sameAddress(a.id, b.id);
  // One embeds its badge class without an address: there is nothing to compare but the text.
  return a.id === b.id && JSON.stringify(a.embedded) === JSON.stringify(b.embedded);
}

function recipients({ recipients: list }: Assertion): string {
  const values = list.map(({ type, identity, hashed, salt }) =>
    JSON.stringify([type, hashed ? identity.toLowerCase() : identity, salt]),
  );
  return values.sort().join();
}

function sameMoment(a: string | number | null, b: string | number | null): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  const [x, y] = [moment(a), moment(b)];
  return !Number.isNaN(x) && x === y;
}

/** Milliseconds; by the same reading as the dates are judged. */
function moment(value: string | number): number {
  return readInstant(value)?.start ?? Number.NaN;
}

import type { Badge } from '../../model/badge.ts';
import type { Assertion, HostedRecord } from '../../model/hosted.ts';
import { contentOf } from './gather.ts';

/** One badge out of the three documents of its hosts; nothing of the copy in hand. `null`: the host says nothing of it. */
export function badgeOfRecord(record: Pick<HostedRecord, 'assertion' | 'badgeClass' | 'issuer'>): Badge | null {
  const assertion = contentOf(record.assertion);
  if (!assertion) return null;
  const kind = contentOf(record.badgeClass);
  const issuer = contentOf(record.issuer);
  return {
    ...badgeOfAssertion(assertion),
    name: kind?.name ?? null,
    description: kind?.description ?? null,
    criteria: kind?.criteria ?? { narrative: null, url: null },
    image: assertion.image ?? kind?.image ?? null,
    language: kind?.language ?? assertion.language,
    issuer: { id: issuer?.id ?? null, name: issuer?.name ?? null, url: issuer?.url ?? null },
  };
}

/** An assertion by itself: what it was awarded for stands in documents that nobody can be asked for. */
export function badgeOfAssertion(assertion: Assertion): Badge {
  return {
    standard: assertion.standard,
    id: assertion.id,
    name: null,
    description: null,
    criteria: { narrative: null, url: null },
    image: assertion.image,
    language: assertion.language,
    issuer: { id: null, name: null, url: null },
    recipients: assertion.recipients,
    recipientName: null,
    issuedOn: assertion.issuedOn,
    expires: assertion.expires,
    document: assertion.document,
  };
}

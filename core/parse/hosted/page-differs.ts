import type { HostedRecord } from '../../model/hosted.ts';
import type { Payload } from '../../model/payload.ts';
import type { Problem } from '../../model/problem.ts';
import { textOf } from '../formats/fields.ts';
import { understand } from '../understand.ts';
import { differingMembers } from './copy-differs.ts';
import { contentOf } from './gather.ts';

/**
 * Whether the page that led to a badge says other things in its data than the badge's host (open-badges.md §2.4). Whoever looks at the
 * page has read those; what it leaves out it does not contradict.
 *
 * @param carried attacker-controlled: nothing of it is shown
 */
export function pageDiffers(
  { carried }: Pick<Payload, 'carried'>,
  { assertion, badgeClass }: Pick<HostedRecord, 'assertion' | 'badgeClass'>,
): Problem[] {
  const hosted = contentOf(assertion);
  if (carried.kind !== 'pointer' || !carried.told || !hosted) return [];
  const told = understand(carried.told);
  const { document, badge } = told;
  const says = (name: string) => (name === 'badge' ? badge.id : (document[name] ?? null)) !== null;
  const [name, own] = [textOf(badge.embedded?.['name']), contentOf(badgeClass)?.name ?? null];
  const fields = [
    ...differingMembers(told, hosted).filter(says),
    ...(name !== null && own !== null && name !== own ? ['badge.name'] : []),
  ];
  return fields.length === 0 ? [] : [{ code: 'read.page-differs', detail: { field: fields.join(', ') } }];
}

import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Report } from '../../core/index.ts';
import { afterProgress, type MemberPlaces, placesOf } from '../../ui/member-places.ts';
import type { Subject } from '../messages.ts';
import { type PanelStore, subjectName } from './panel-state.ts';

/**
 * The badges of a list, also while they are verified: followed as long as there is no answer.
 *
 * @param subject `null`: nothing is being verified that could be a list
 */
export function useMembers(store: PanelStore, subject: Subject | null, report: Report | null): MemberPlaces | null {
  const told = useSignal<MemberPlaces | null>(null);
  const waited = subject && !report ? subjectName(subject) : null;
  useEffect(() => {
    if (!subject || waited === null) return;
    told.value = null;
    return store.watch(subject, (progress) => {
      told.value = afterProgress(told.value, progress);
    });
  }, [waited]);
  const done = useMemo(() => report && placesOf(report, told.peek()), [report]);
  return report ? done : told.value;
}

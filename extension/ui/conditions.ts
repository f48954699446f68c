import type { CheckId, Report } from '../../core/index.ts';
import type { Place } from './place.ts';

/** What `confirmed` needs, in the order in which it is shown (threats.md §9). */
export type ConditionId = 'unaltered' | 'listed' | 'address' | 'notWithdrawn';

/** One of them: whether it holds, and what keeps it from being known on this page. */
export interface Condition {
  id: ConditionId;
  state: 'met' | 'open' | 'missed';
  remark: 'capped' | 'doubted' | null;
}

/** The four conditions of `confirmed` with their states. */
export function conditionsOf({ checks }: Pick<Report, 'checks'>, place: Place): Condition[] {
  const of = (id: CheckId) => checks.find(({ check }) => check === id);
  const passed = (...ids: CheckId[]) => ids.every((id) => of(id)?.outcome === 'pass');
  const failed = (...ids: CheckId[]) => ids.some((id) => of(id)?.outcome === 'fail');
  const settled = (id: CheckId) => ['pass', 'not-applicable'].includes(of(id)?.outcome ?? '');
  const state = (met: boolean, missed: boolean): Condition['state'] => (met ? 'met' : missed ? 'missed' : 'open');
  const holder = of('recipient');
  const doubted = holder?.problems.some(({ code }) => DOUBTS.includes(code)) ?? false;
  return [
    {
      id: 'unaltered',
      state: state(passed('proof', 'issuer') && settled('anchor'), failed('proof', 'issuer', 'anchor')),
      remark: null,
    },
    {
      id: 'listed',
      state: state(passed('trust'), ['not-applicable', 'fail'].includes(of('trust')?.outcome ?? '')),
      remark: null,
    },
    {
      id: 'address',
      state: state(passed('recipient') && place !== 'profile', failed('recipient')),
      remark: place === 'profile' ? 'capped' : doubted ? 'doubted' : null,
    },
    {
      id: 'notWithdrawn',
      state: state(settled('status') && settled('validity'), failed('status', 'validity')),
      remark: null,
    },
  ];
}

const DOUBTS: readonly string[] = ['recipient.sender-unproven', 'recipient.in-quoted-text'];

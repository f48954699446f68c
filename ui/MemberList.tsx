import type { View } from '../core/present/index.ts';
import { Mark } from './Mark.tsx';

/** The badges that one presentation or record holds, each with its own sign and answer. Nothing where there are none. */
export function MemberList({ view, title }: { view: View; title: string }) {
  if (!view.members || view.members.length === 0) return null;
  return (
    <div class="words members">
      <div class="lines">
        <h3>{title}</h3>
        <ol>
          {view.members.map((member, at) => (
            <li key={at} class="member" data-tone={member.tone} data-verdict={member.verdict}>
              <Mark shape={member.shape} tone={member.tone} size={20} />
              <div>
                {member.badge && (
                  <p class="member-title">
                    <bdi lang={member.badge.lang}>{member.badge.title}</bdi>
                  </p>
                )}
                <p>{member.headline}</p>
              </div>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

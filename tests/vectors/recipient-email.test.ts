import { describe, expect, it } from 'vitest';
import type { RecipientIdentity } from '../../core/model/badge.ts';
import type { CheckReport } from '../../core/model/check-report.ts';
import type { Check, Context } from '../../core/model/context.ts';
import { recipient } from '../../core/recipient/check.ts';
import { runChecks } from '../../core/run-checks.ts';
import { axesOf } from '../../core/verdict.ts';
import { badgeFor, contextFor } from '../support/people.ts';
import { vectorsPresent, vectorTable } from '../support/vectors.ts';

type Written = Partial<RecipientIdentity> & { identityType?: string; identityHash?: string };
interface EmailRow {
  identity: Written | Written[] | string | null;
  holder: { email: string; vouched?: boolean; quoted?: boolean } | null;
  axis: string;
}

/** What parse makes of an IdentityObject, of Open Badges 2 or 3, or of a subject's id. */
function identityOf(written: Written | string): RecipientIdentity {
  if (typeof written === 'string') return { type: 'id', identity: written, hashed: false, salt: '' };
  return {
    type:
      written.type === 'IdentityObject' ? (written.identityType ?? 'email') : (written.type ?? written.identityType ?? 'email'),
    identity: written.identity ?? written.identityHash ?? '',
    hashed: written.hashed ?? false,
    salt: written.salt ?? '',
  };
}

/** The recipient axis as the verdict reads it, with a proof that holds. */
async function axisOf(
  context: Context,
  recipients: readonly RecipientIdentity[],
): Promise<{ axis: string; report: CheckReport | undefined }> {
  const proof: Check = { id: 'proof', needs: [], run: () => ({ found: { badge: badgeFor({ recipients }) } }) };
  const { reports } = await runChecks([proof, recipient], context);
  return { axis: axesOf(reports).recipient, report: reports.find(({ check }) => check === 'recipient') };
}

describe.runIf(vectorsPresent)('the table of recipients and addresses', () => {
  const { rows } = vectorsPresent ? vectorTable<EmailRow>('recipient-email') : { rows: [] };

  it.each(rows)('$id is $axis', async ({ identity, holder, axis, anyCode = [] }) => {
    const identities = identity === null ? [] : [identity].flat().map(identityOf);
    const shown = holder && { email: holder.email, unproven: holder.vouched === false, quoted: holder.quoted === true };
    const { axis: found, report } = await axisOf(contextFor(shown ?? {}), identities);
    expect(found).toBe(axis);
    const codes: string[] = report?.problems.map(({ code }) => code) ?? [];
    expect(anyCode.length === 0 || anyCode.some((code) => codes.includes(code))).toBe(true);
  });
});

import type { Badge } from '../model/badge.ts';
import type { Detail } from '../model/check.ts';
import type { Check, IssuerFinding } from '../model/context.ts';
import type { Problem } from '../model/problem.ts';
import { platformOfHost } from '../read/platforms/registry.ts';
import { type Judgement, judgeIssuer } from './judge-issuer.ts';

/** Whether the issuer is on a list that the viewer goes by, and where it stands if not. */
export const trust: Check = {
  id: 'trust',
  // Of a badge whose proof or anchor failed nobody should read that it was "issued through" somebody.
  needs: ['issuer', 'proof', 'anchor'],
  async run({ policy, sparing }, { issuer, badge, credential, controller, isNobodys }) {
    // A test badge may name any issuer: that one says nothing of it.
    if (!issuer || isNobodys) return { outcome: 'skipped' };
    const about = judged(issuer, credential ? badge : undefined, controller?.state === 'self-made');
    const judgement = await judgeIssuer(about, policy.trust ?? [], platformOfHost, sparing);
    const { listed, problems } = judgement;
    return {
      outcome: listed ? 'pass' : 'not-applicable',
      problems: [...problems, ...unavailable(policy.trustUnavailable === true && !listed)],
      facts: factsOf(judgement),
      ...(listed?.as && { found: { listedAs: listed.as } }),
    };
  },
};

/**
 * The issuer check has passed, so whatever host it names is one whose control was shown. The name is that which is signed, and shown:
 * before the proof it was read of the document in hand, where the same statements may stand so that another name is found, or none.
 *
 * @param isKey the id is the key itself: the proof that holds has shown that whoever signed goes by it
 */
function judged(issuer: IssuerFinding, signed: Badge | undefined, isKey: boolean): Parameters<typeof judgeIssuer>[0] {
  return { ...issuer, ...(signed && { name: signed.issuer.name }), proven: issuer.host !== null || isKey };
}

/** A list that is missing cannot unsay what another list says: for a listed issuer nothing is left to ask it. */
function unavailable(matters: boolean): Problem[] {
  return matters ? [{ code: 'trust.list-unavailable', detail: {} }] : [];
}

function factsOf({ tier, listed, registrableDomain }: Judgement): Detail {
  return {
    tier,
    ...(listed?.as && { listedAs: listed.as }),
    ...(registrableDomain !== null && { registrableDomain }),
  };
}

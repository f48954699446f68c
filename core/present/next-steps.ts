import type { Problem, ProblemCode } from '../model/problem.ts';
import type { Verdict } from '../model/verdict.ts';
import { capVerdict } from './cap-verdict.ts';
import type { Values } from './fill.ts';
import { tierOf } from './issuer-words.ts';
import type { NextStep } from './locales/contract.ts';
import { say, valuesOf } from './sentences.ts';
import type { Setting } from './setting.ts';

/** More than this nobody reads. */
const MOST = 3;

/** What helps against a problem. A code that is not here has no remedy of its own. */
const REMEDIES: Readonly<Partial<Record<ProblemCode, NextStep>>> = {
  'read.no-badge': 'ask-for-original',
  'read.unrecognised': 'ask-for-original',
  'read.no-code': 'ask-for-original',
  'read.truncated': 'ask-for-original',
  'read.multiple-badges': 'ask-for-original',
  'read.page-only': 'ask-for-original',
  'read.platform-closed': 'download-file',
  'read.list-page': 'open-one',
  'read.claim-link': 'receive-first',
  'read.address-damaged': 'copy-address-again',
  'read.imported-copy': 'open-original',
  'parse.version-unsupported': 'newer-version',
  'issuer.unreachable': 'try-later',
  'issuer.method-unsupported': 'newer-version',
  'proof.unsupported': 'newer-version',
  'proof.context-unknown': 'newer-version',
  'proof.hosted-not-found': 'ask-for-original',
  'proof.base-proof': 'ask-person',
  'anchor.unreachable': 'try-later',
  'anchor.quorum': 'try-later',
  'anchor.sources-disagree': 'try-later',
  'anchor.unconfirmed': 'try-later',
  'anchor.unknown-chain': 'newer-version',
  'validity.clock-suspect': 'set-clock',
  'status.unavailable': 'try-later',
  'status.list-stale': 'try-later',
  'status.unsupported': 'newer-version',
  'recipient.sender-unproven': 'ask-person',
  'recipient.in-quoted-text': 'ask-person',
  'net.unreachable': 'try-later',
  'net.timeout': 'try-later',
  'net.http-error': 'try-later',
  'net.bad-body': 'try-later',
  'net.rate-limited': 'try-later',
  'net.login-wall': 'ask-for-original',
  'net.offline': 'go-online',
  'net.not-permitted': 'allow-host',
  'net.cors': 'use-extension',
  'net.foreign-relay': 'use-extension',
};

/** What helps with a verdict, whatever led to it. */
const BY_VERDICT: Readonly<Record<Verdict, readonly NextStep[]>> = {
  confirmed: [],
  genuine: [],
  'holder-differs': ['other-address', 'ask-person'],
  'issuer-unproven': ['ask-issuer'],
  'issuer-name-conflict': ['ask-issuer'],
  expired: ['ask-for-renewed'],
  'not-yet-valid': ['check-on-date'],
  revoked: ['ask-issuer'],
  'on-hold': ['try-later', 'ask-issuer'],
  'not-genuine': ['ask-for-original', 'ask-issuer'],
  incomplete: [],
  'test-badge': ['ask-issuer'],
  'not-checkable': [],
};

/** What the viewer can do now, most helpful first; three sentences at most, none twice. */
export function nextSteps(verdict: Verdict, decisive: readonly Problem[], values: Values, setting: Setting): string[] {
  const sentences = [
    ...decisive.flatMap((problem) => remedies(problem, setting)),
    ...[...forVerdict(verdict, setting), ...BY_VERDICT[verdict]].map((step) => say(setting.locale.next[step], values, setting)),
  ];
  if (sentences.length === 0 && verdict === 'incomplete')
    sentences.push(say(setting.locale.next['ask-for-original'], {}, setting));
  const embedded = setting.surface === 'widget';
  const most = embedded ? MOST - 1 : MOST;
  return [...new Set(sentences)].slice(0, most).concat(embedded ? [setting.locale.next['check-yourself']] : []);
}

function remedies({ code, detail }: Problem, setting: Setting): string[] {
  const { next, notFoundAt } = setting.locale;
  const timed = code === 'net.rate-limited' && detail['time'] !== undefined;
  const step = timed ? 'try-at' : code.endsWith('.internal-error') ? 'report-fault' : REMEDIES[code];
  // What "not found" means differs from host to host: a new badge of some is there tomorrow.
  const host = detail['host'];
  const meaning =
    code === 'proof.hosted-not-found' && typeof host === 'string' && Object.hasOwn(notFoundAt, host) ? notFoundAt[host] : null;
  return [...(meaning ? [meaning] : []), ...(step ? [say(next[step], valuesOf(detail, setting), setting)] : [])];
}

/** What would make more of it, where more can be had. */
function forVerdict(verdict: Verdict, { report, surface }: Setting): NextStep[] {
  const tier = tierOf(report);
  if (verdict === 'issuer-unproven') return tier === 'shared-host' ? ['add-to-list'] : [];
  if (verdict !== 'genuine') return [];
  if (capVerdict('confirmed', surface) !== 'confirmed') return surface === 'widget' ? [] : ['capped'];
  const recipient = report.checks.find(({ check }) => check === 'recipient');
  const doubted = recipient?.problems.some(({ code }) => DOUBTED.includes(code)) ?? false;
  return [
    ...(tier === 'listed' ? [] : (['add-to-list-to-confirm'] as const)),
    // Where the mail service warns of the sender nothing is ever confirmed, so nothing is promised (design.md §4).
    ...(recipient?.outcome === 'pass' || doubted ? [] : (['compare-address'] as const)),
  ];
}

const DOUBTED: readonly ProblemCode[] = ['recipient.sender-unproven', 'recipient.in-quoted-text'];

import { sessionChain } from './adapters/session-chain.ts';
import { type SessionAnswer, sessionHttp } from './adapters/session-http.ts';
import { worldPorts } from './adapters/world-ports.ts';
import { badgeView } from './badge-view.ts';
import { describeInput } from './describe-input.ts';
import { sha256Hex } from './lib/sha256.ts';
import type { ForeignRelay } from './model/answer.ts';
import type { CheckReport } from './model/check-report.ts';
import type { Another, Context } from './model/context.ts';
import type { Controller } from './model/controller.ts';
import type { Carried } from './model/payload.ts';
import type { Holder, Policy } from './model/policy.ts';
import { BadgeProblem } from './model/problem.ts';
import type { BadgeInput, Evidence, MembersProgress, Report } from './model/report.ts';
import { PIPELINE } from './pipeline.ts';
import type { HttpResponse, Ports } from './ports.ts';
import { runChecks } from './run-checks.ts';
import { axesOf, verdictOf } from './verdict.ts';
import { RELEASED, VERIFIER } from './version.ts';
import { worldChain } from './world-chain.ts';

export interface VerifyOptions {
  /** What the page says about the person showing the badge; stays on the device. */
  holder?: Holder | undefined;
  policy?: Policy | undefined;
  /**
   * Leave out facts that decide nothing and for which much would have to be loaded: the registered part of the issuer's host, where no
   * list of issuers is given. For pages of others, which pay for it.
   */
  sparing?: boolean | undefined;
  /**
   * Ask whoever endorses the badge too, on whatever host, or on these (`hosts` of an endorsement). Left out: only where nobody has to be
   * asked whom the badge itself does not lead to, since a request tells its host that somebody looks at the badge.
   */
  askEndorsers?: boolean | readonly string[] | undefined;
  /** The viewer's languages, BCP 47, best first: of an issuer's editions of a badge, the one in the first of these is shown. */
  languages?: readonly string[] | undefined;
  /** Those that are left out are the real ones. */
  ports?: Partial<Ports> | undefined;
  /**
   * Called as each check ends, in order. For the badges of a collection, a record or a presentation too, each when it is ready:
   * `member` is then its place, from 0.
   */
  onCheck?: ((check: CheckReport, member?: number) => void) | undefined;
  /** Called as soon as it is known how many badges a collection, a record or a presentation holds, and for each when it is verified. */
  onMembers?: ((progress: MembersProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** Credentials inside each other: a collection, its member, its status list, and one more. */
const MAX_DEPTH = 4;
/** Other credentials that one input may lead to, in all, beside those that it holds itself. */
const MAX_OTHERS = 200;

/**
 * Says what is proven about one badge. Never throws for what is wrong with the input, the badge or the network: that is the
 * report. Takes 21 seconds at most.
 */
export async function verify(input: BadgeInput, options: VerifyOptions = {}): Promise<Report> {
  const { http, clock, chain = worldChain(http) }: Partial<Ports> & Omit<Ports, 'chain'> = { ...worldPorts(), ...options.ports };
  const { policy = {}, holder = {}, sparing, languages, askEndorsers, onMembers, onCheck, signal } = options;
  const now = policy.now === undefined ? clock() : Date.parse(policy.now);
  const session = sessionHttp(http, signal);
  const chains = sessionChain(chain, session.http);
  const effort = { spent: 0 };
  let others = 0;
  let members = 0;

  const contextAt = (depth: number, http = session.http, controllers = new Map<string, Promise<Controller>>()): Context => ({
    ...{ input, http, chain: chains, now, policy, holder, sparing, languages, askEndorsers, effort },
    ...{ built: RELEASED, onMembers: depth ? undefined : onMembers },
    // Read when the dates are judged: by then the hosts have been asked.
    get hostDates() {
      return hostDates(session.answers(), now);
    },
    controller(id, { keySet = false, addresses = false } = {}) {
      const key = JSON.stringify([id, keySet, addresses]);
      // With its methods: hosted badges, which are most, need none of it.
      const resolved = () =>
        import('./resolve-party.ts').then(({ resolveParty }) => resolveParty(id, http, { keySet, addresses }, { now, effort }));
      const known = controllers.get(key) ?? resolved();
      controllers.set(key, known);
      return known;
    },
    async another(carried, checks, foreign, through = http) {
      // Those that the input itself holds come in their order, and are told about. Whoever found them bounds their number: what one of
      // them leads to never leaves another without an answer.
      const member = depth === 0 && !checks ? members++ : undefined;
      const isTooMany = member === undefined && ++others > MAX_OTHERS;
      if (depth === MAX_DEPTH || isTooMany) throw new BadgeProblem('parse.too-complex', { limit: MAX_OTHERS });
      const stages = PIPELINE.filter(({ id }) => id !== 'read' && (checks?.includes(id) ?? true));
      const inner = contextAt(depth + 1, through, through === http ? controllers : new Map(controllers));
      return judge(stages, inner, carried, checks !== undefined, member, foreign);
    },
  });

  async function judge(
    stages: typeof PIPELINE,
    context: Context,
    carried?: Carried,
    aside = false,
    member?: number,
    foreign?: ForeignRelay,
  ): Promise<Another> {
    const kind = carried?.kind === 'jws' ? 'jws' : carried?.kind === 'pointer' ? 'url' : 'json';
    const payload = carried && ({ kind, carried, served: null, shownOn: null, aside, foreign } as const);
    const tell = (check: CheckReport) => onCheck?.(check, member);
    const isAside = carried && member === undefined;
    const { reports, findings } = await runChecks(stages, context, isAside ? undefined : tell, payload);
    // It was read with the document that it was found in.
    if (carried) reports.unshift({ check: 'read', outcome: 'pass', problems: [], facts: {} });
    const report: Report = {
      verdict: verdictOf(axesOf(reports)),
      badge: badgeView(reports, findings),
      checks: reports,
      evidence: [],
      input: carried ? { kind, ...(carried.kind === 'pointer' && { url: carried.url }) } : await describeInput(input),
      verifiedAt: new Date(now).toISOString(),
      verifier: VERIFIER,
      ...(findings.members && { members: [...findings.members] }),
    };
    return { report, findings };
  }

  const context = contextAt(0);
  const { report, findings } = await judge(PIPELINE, context);
  const answer = findings.presented
    ? await (await import('./presented.ts')).presentedIn(report, findings, context, onCheck)
    : report;
  return { ...answer, evidence: await Promise.all(session.answers().map(evidenceOf)) };
}

/** Milliseconds: an older answer was kept, and its date says nothing of the clock now. */
const JUST_ARRIVED_MS = 60_000;

/** What the hosts asked just now have for the time, one date a host. */
function hostDates(answers: readonly HttpResponse[], now: number): ReadonlyMap<string, string> {
  return new Map(
    answers.flatMap(({ url, headers: { date }, receivedAt }): [string, string][] =>
      date !== undefined && now - receivedAt < JUST_ARRIVED_MS ? [[new URL(url).host, date]] : [],
    ),
  );
}

async function evidenceOf({ url, status, body, receivedAt, post }: SessionAnswer): Promise<Evidence> {
  const sent = post === undefined ? {} : { post };
  return { url, ...sent, status, sha256: await sha256Hex(body), time: new Date(receivedAt).toISOString() };
}

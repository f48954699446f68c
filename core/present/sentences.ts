import type { Detail } from '../model/check.ts';
import type { CheckReport } from '../model/check-report.ts';
import { type Problem, problemClass } from '../model/problem.ts';
import { claim, fact } from './claim.ts';
import { momentIn, writtenDate } from './dates.ts';
import { fill, type Value, type Values } from './fill.ts';
import { originOf, tierOf } from './issuer-words.ts';
import type { Placeholder, Template, Variant } from './locales/contract.ts';
import type { Setting } from './setting.ts';
import { sizeOf } from './size.ts';
import { standardName } from './standard-name.ts';
import type { Sentence } from './view.ts';

type Reader = (value: string | number, setting: Setting) => Value;

const asClaim: Reader = (value, { locale }) => claim(String(value), locale);
const asDate: Reader = (value, { locale }) => writtenDate(value, locale) ?? claim(String(value), locale);
const asTime: Reader = (value, { locale, timeZone }) => momentIn(value, locale, timeZone)?.time ?? claim(String(value), locale);

/** How the value of each place is written. Whoever made the badge wrote all but the facts. */
const READERS: Readonly<Record<Exclude<Placeholder, 'issuer' | 'origin' | 'what'>, Reader>> = {
  address: asClaim,
  alg: asClaim,
  badgeName: asClaim,
  chain: fact,
  date: asDate,
  email: asClaim,
  field: asClaim,
  host: fact,
  knownHost: fact,
  knownName: asClaim,
  limit: (value) => (typeof value === 'number' ? sizeOf(value) : fact(value)),
  name: asClaim,
  network: asClaim,
  pageName: asClaim,
  platform: asClaim,
  reason: asClaim,
  standard: (value, setting) => standardName(String(value)) ?? asClaim(value, setting),
  suite: asClaim,
  time: asTime,
  to: fact,
  type: asClaim,
  url: asClaim,
  version: asClaim,
};

/** The sentence of one problem in the language of `setting`; it reads well whatever values the problem brings. */
export function sentenceOf(problem: Problem, setting: Setting): Sentence {
  const { code, detail } = problem;
  return { code, class: problemClass(code), text: say(templateOf(problem, setting), valuesOf(detail, setting), setting) };
}

/** The sentences of problems, each text once. */
export function sentencesOf(problems: readonly Problem[], setting: Setting): Sentence[] {
  const seen = new Set<string>();
  return withoutEchoes(problems)
    .map((problem) => sentenceOf(problem, setting))
    .filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** That a host did not answer is not said again where the check itself says that it could not be asked. */
function withoutEchoes(problems: readonly Problem[]): Problem[] {
  const said = problems.find(({ code }) => code === 'issuer.unreachable' || code === 'status.unavailable');
  return problems.filter(
    ({ code, detail }) => !(/^net\.(?:unreachable|timeout)$/.test(code) && said && said.detail['host'] === detail['host']),
  );
}

/** What a check found, with the values of its facts. */
export function summaryOf({ check, outcome, facts }: CheckReport, setting: Setting): string {
  const { checks, stillServed, signed, recorded } = setting.locale;
  if (outcome === 'pass' && check === 'proof' && facts['suite'] !== 'ob2-hosted') {
    const host = setting.report.badge?.issuer.host;
    if (isRecord(facts['suite'])) return say(recorded, {}, setting);
    return say(signed, host ? { host: fact(host) } : {}, setting);
  }
  const summary = checks[check].summary[outcome];
  const date = check === 'anchor' ? (momentIn(facts['blockTime'] ?? '', setting.locale, setting.timeZone)?.date ?? '') : '';
  if (outcome !== 'pass' || check !== 'status') {
    return say(summary, { ...valuesOf(facts, setting), ...(date && { date }) }, setting);
  }
  // A host that still serves its badge has not answered a question about withdrawal: it was not asked one.
  const served = facts['method'] === 'hosted';
  return say(served ? stillServed : summary, { ...valuesOf(facts, setting), ...askedAt(facts, setting) }, setting);
}

/** Every one of the kinds of proofs, as their names stand, is a receipt of a blockchain record. */
function isRecord(suite: string | number | undefined): boolean {
  return /^(?:(?:merkle-?proof|chainpoint)[\w-]*(?:, )?)+$/i.test(String(suite));
}

/** When the host of a list answered: the first of its answers, so that no list is made out to be newer than it was. */
function askedAt({ host }: Detail, { report, locale, timeZone }: Setting): Values {
  const times = report.evidence.filter(({ url }) => url.startsWith(`https://${host}/`)).map(({ time }) => time);
  return momentIn(times.sort()[0] ?? '', locale, timeZone) ?? {};
}

/** Fills a template with values, and with the locale's words for those that are missing. */
export function say(template: Template, values: Values, { locale }: Setting): string {
  // A template that cannot do without a value is a mistake of the locale; its test finds it. Nothing is shown half said.
  return fill(template, values, locale.fallbacks) ?? '';
}

/** The values that a sentence may show, each in its own form. */
export function valuesOf(detail: Detail, setting: Setting): Values {
  const values: Record<string, Value> = {};
  for (const [place, read] of Object.entries(READERS)) {
    const value = Object.hasOwn(detail, place) ? detail[place] : undefined;
    if (value !== undefined && value !== '') values[place] = read(value, setting);
  }
  // The name that a problem brings for the issuer is a claim like any other: who it is, is said by the law for names.
  return { ...values, issuer: issuerIn(detail, setting) };
}

function issuerIn(detail: Detail, { report, locale }: Setting): Value {
  if (report.badge) return originOf(report.badge, tierOf(report), locale);
  return typeof detail['host'] === 'string' ? fact(detail['host']) : '';
}

function templateOf({ code, detail }: Problem, { locale }: Setting): Template {
  const variant = variantOf(code, detail);
  return variant ? locale.variants[variant] : locale.problems[code];
}

function variantOf(code: Problem['code'], detail: Detail): Variant | null {
  if (code === 'read.no-badge' && detail['platform'] !== undefined) return 'read.no-badge/address';
  if (code === 'read.from-code' && detail['in'] === 'pdf') return 'read.from-code/pdf';
  if (code === 'anchor.test-network' && detail['found'] === 'nowhere') return 'anchor.test-network/nowhere';
  if (code !== 'read.unrecognised') return null;
  if (detail['found'] === 'address') return 'read.unrecognised/address';
  return detail['found'] === 'text' ? 'read.unrecognised/text' : null;
}

import { shownText } from '../lib/shown-text.ts';
import type { CheckReport } from '../model/check-report.ts';
import { momentIn } from './dates.ts';
import { linkTo } from './link-to.ts';
import type { Setting } from './setting.ts';
import type { FactId, FactRow } from './view.ts';

/** Which fact of the anchor check stands in which row; chain and transaction are what the badge names, the rest was found. */
const ROWS: readonly (readonly [row: FactId, fact: string])[] = [
  ['blockchain', 'chain'],
  ['transaction', 'txid'],
  ['anchored-on', 'blockTime'],
  ['sender', 'sender'],
  ['confirmations', 'confirmations'],
  ['sources', 'sources'],
];

/** The record on a blockchain, for whoever wants to look it up (blockcerts.md §12). Other checks have no rows. */
export function anchorRows({ check, outcome, facts }: CheckReport, { locale, timeZone }: Setting): FactRow[] {
  // What is recorded nowhere names no blockchain, whatever it calls its own.
  if (check !== 'anchor' || outcome === 'not-applicable') return [];
  return ROWS.flatMap(([id, name]) => {
    const fact = facts[name] ?? '';
    const moment = name === 'blockTime' ? momentIn(fact, locale, timeZone) : null;
    const value = moment ? `${moment.date} ${moment.time}` : shownText(String(fact)).text;
    const link = id === 'transaction' ? linkTo(String(facts['explorer'] ?? '')) : {};
    return value === '' ? [] : [{ id, label: locale.facts[id], value, ...link }];
  });
}

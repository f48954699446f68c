import type { BadgeInput, Holder, Report } from '../../core/index.ts';
import { answersFor } from '../store/answers.ts';
import { caseName, caseZip, isWhole } from './case-zip.ts';
import type { PanelChoices } from './choices.ts';

/** Longer than any browser needs to begin a download. */
const KEEP_ADDRESS_MS = 60_000;

/**
 * Hands the evidence of a report to the viewer as a file.
 *
 * @returns `missing`: an answer that it rests on is no longer kept
 */
export async function saveCase(
  report: Report,
  input: BadgeInput | null,
  holder: Holder,
  { trust, chains }: Pick<PanelChoices, 'trust' | 'chains'>,
): Promise<'saved' | 'missing'> {
  const answers = await answersFor(report);
  if (!input || !isWhole(report, answers)) return 'missing';
  const zip = await caseZip({ report, input, holder, trust, answers, chains });
  const address = URL.createObjectURL(new Blob([zip.slice()], { type: 'application/zip' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${caseName(report)}.zip`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_ADDRESS_MS);
  return 'saved';
}

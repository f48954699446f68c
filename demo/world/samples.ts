import type { Ledger } from './anchored/ledger.ts';
import type { Sample } from './sample.ts';
import { GROUPS } from './sample-groups.ts';
import { anchored } from './samples/anchored.ts';
import { caution } from './samples/caution.ts';
import { genuine } from './samples/genuine.ts';
import { noAnswer } from './samples/no-answer.ts';
import { platforms } from './samples/platforms.ts';
import { withRemark } from './samples/with-remark.ts';

/** Every sample by its group, drawn and signed anew at each call. Without a ledger there are none of anchored certificates. */
export async function createSamples(ledger: Ledger | null = null): Promise<Sample[]> {
  const samples = (await Promise.all([genuine(), withRemark(), caution(), noAnswer(), platforms()])).flat();
  const all = [...samples, ...(ledger ? anchored(ledger.certificates) : [])];
  return GROUPS.flatMap((group) => all.filter((sample) => sample.group === group));
}

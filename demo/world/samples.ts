import type { Sample } from './sample.ts';
import { caution } from './samples/caution.ts';
import { genuine } from './samples/genuine.ts';
import { noAnswer } from './samples/no-answer.ts';
import { withRemark } from './samples/with-remark.ts';

/** Every sample, drawn and signed anew at each call. */
export async function createSamples(): Promise<Sample[]> {
  return (await Promise.all([genuine(), withRemark(), caution(), noAnswer()])).flat();
}

import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, the longest first: one that began last would leave the other workers idle at the end. */
const LONGEST = [
  'widget-firefox',
  'extension-pages-firefox',
  'playground',
  'extension-pages-chromium',
  'extension-screens',
  'extension-privacy',
  'overlay-firefox',
  'widget',
  'panel-access',
  'panel',
  'playground-firefox',
  'members',
  'overlay',
  'signed-engines',
  'embed',
  'options',
  'extension-moved-pages',
  'studio',
  'extension-soak',
];

/** The order of vitest, which on a machine that has not run them before goes by the sizes of files, behind the longest. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.indexOf(basename(moduleId, '.test.ts'));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}

import type { OptionsWords } from './options-words.ts';
import type { PanelWords } from './panel-words.ts';

/** Every text of the extension that is not part of a report, in one language. What is missing does not compile. `{name}` is a place for a value. */
export interface Words {
  /** BCP 47. */
  id: string;
  mark: {
    /** Follows the verdict on a mark. */
    hint: string;
    /** A badge that was not asked about yet; `{platform}`. */
    held: string;
  };
  toolbar: {
    /** `{count}` marks; several may be of one badge. */
    count: string;
    none: string;
    withdrawn: string;
  };
  menu: { verify: string; scan: string };
  panel: PanelWords;
  options: OptionsWords;
}

import type { Report } from '../../../core/index.ts';
import type { Checker } from '../../../widget/contract.ts';
import type { SampleWorld } from '../sample-world.ts';
import type { Chosen, EmbedStore, VerifyFor } from './embed-store.ts';
import { withPicture } from './with-picture.ts';

/**
 * Gives the badges of the preview the reports that the owner has been shown, so that nobody is asked twice; a visitor's "check again" is
 * a question of its own here too.
 */
export function previewChecker(store: EmbedStore, verify: VerifyFor, world: SampleWorld | null): Checker {
  return {
    check: async ({ url }, { signal, fresh }): Promise<Report> => {
      const chosen = chosenAt(store, url);
      if (!chosen) throw new Error('this badge was not chosen');
      const report = fresh ? await verify(chosen.input, store.look.value.relay || null, signal) : chosen.report;
      return withPicture(report, world);
    },
  };
}

function chosenAt(store: EmbedStore, url: string): Chosen | undefined {
  const choice = store.choice.value;
  const at = (src: string) => new URL(src, document.baseURI).href === url;
  const kept = store.kept.value.find(({ placed }) => at(placed.src));
  // The newest choice stands at the end of what is on the page.
  const newest = store.badges.value.at(-1);
  return choice.state === 'done' && newest && at(newest.src) ? choice : kept;
}

import { readInWorker } from '../../../codes/browser/read-in-worker.ts';
import { type Ports, verify } from '../../../core/index.ts';
import type { StudioWorld } from '../../../studio/contract.ts';
import { keepDraft } from '../../../studio/keep-draft.ts';
import { readSignature } from '../../../studio/read-signature.ts';
import type { SampleWorld } from '../sample-world.ts';

/** Each under a key of its own: two pages that keep at the same time do not undo each other. */
const PREFIX = 'tashika signature ';

/** The studio's world in a page: badges are verified here, and what is kept is kept by the browser for this page. */
export function pageWorld(ports: Promise<Pick<Ports, 'http' | 'chain'>>, opening: Promise<SampleWorld | null>): StudioWorld {
  return {
    verify: async (input, holder) => verify(input, { ports: await ports, ...(holder && { holder }) }),
    readCodes: readInWorker(),
    signatures: {
      all: async () =>
        Object.keys(localStorage)
          .flatMap((key) => (key.startsWith(PREFIX) ? (kept(key) ?? []) : []))
          .sort((a, b) => b.savedAt.localeCompare(a.savedAt)),
      put: async (one) => localStorage.setItem(PREFIX + one.id, JSON.stringify(one)),
      remove: async (id) => localStorage.removeItem(PREFIX + id),
    },
    draft: keepDraft(),
    picture: async (url) => {
      const address = (await opening)?.picture(url);
      // Of the sample world the pictures are files of its own, not answers.
      if (address) return new Uint8Array(await (await fetch(address)).arrayBuffer());
      const { status, body } = await (await ports).http({ url, purpose: 'image' });
      if (status !== 200) throw new Error(`the picture answered ${status}`);
      return body;
    },
  };
}

function kept(key: string): ReturnType<typeof readSignature> {
  try {
    return readSignature(JSON.parse(localStorage.getItem(key) ?? 'null'));
  } catch {
    return null;
  }
}

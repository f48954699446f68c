import type { StudioWorld } from './contract.ts';

const KEY = 'tashika signature that is being made';

/** In the storage of this tab, which goes with it. Where there is none, or no more room, a page that is loaded again begins anew. */
export function keepDraft(): NonNullable<StudioWorld['draft']> {
  return {
    read() {
      try {
        return JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
      } catch {
        return null;
      }
    },
    write(draft) {
      try {
        if (draft) sessionStorage.setItem(KEY, JSON.stringify(draft));
        else sessionStorage.removeItem(KEY);
      } catch {
        // What was written before is not what is being made.
        forget();
      }
    },
  };
}

function forget(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // There is no storage.
  }
}

// The storage of an extension's browser, for code that runs in Node. To be put in place before extension/browser.ts is loaded.

/** What the browser keeps; a test looks at it and changes it. */
export interface FakeStorage {
  local: Record<string, unknown>;
  /** `null`: there is no policy, which Firefox says by rejecting. */
  managed: Record<string, unknown> | null;
  /** The store takes nothing, and gives nothing. */
  broken: boolean;
  fire: (changes: Record<string, unknown>, area: string) => void;
}

/** Puts a browser with nothing but storage in place. */
export function installFakeStorage(): FakeStorage {
  const listeners = new Set<FakeStorage['fire']>();
  const kept: FakeStorage = {
    local: {},
    managed: null,
    broken: false,
    fire: (changes, area) => {
      for (const use of listeners) use(changes, area);
    },
  };
  const answer = async <Value>(value: Value): Promise<Value> => {
    if (kept.broken) throw new Error('the store is gone');
    return value;
  };
  const storage = {
    local: {
      get: (key: string) => answer({ [key]: kept.local[key] }),
      set: async (values: Record<string, unknown>) => {
        await answer(null);
        Object.assign(kept.local, structuredClone(values));
        kept.fire(values, 'local');
      },
    },
    managed: {
      get: async () => {
        if (kept.managed === null) throw new Error('Managed storage manifest not found');
        return kept.managed;
      },
    },
    onChanged: {
      addListener: (use: FakeStorage['fire']) => void listeners.add(use),
      removeListener: (use: FakeStorage['fire']) => void listeners.delete(use),
    },
  };
  Object.assign(globalThis, { chrome: { runtime: { id: 'tashika' }, storage } });
  return kept;
}

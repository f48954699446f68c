// The options and the first page, built as they are shipped and served on loopback, with a browser interface that a test holds.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { linkTraces } from '../../core/index.ts';
import { serveFolder } from '../../demo/serve-folder.ts';

/** What the browser knows when a page is opened. */
export interface FakeBrowser {
  /** `storage.local`, by key. */
  local?: Record<string, unknown>;
  managed?: Record<string, unknown>;
  /** Origins for which leave is missing, and whether the viewer gives it when asked. */
  withheld?: readonly string[];
  refuses?: boolean;
  onToolbar?: boolean;
  /** The store takes nothing. */
  full?: boolean;
}

/** What the page asked of the browser. */
export interface Asked {
  sent: unknown[];
  requested: string[][];
  opened: string[];
}

/** The built pages. */
export interface OptionsPages {
  options: string;
  welcome: string;
  close: () => Promise<void>;
}

const root = fileURLToPath(new URL('../../extension/entrypoints', import.meta.url));

/** Builds and serves both pages. */
export async function buildOptionsPages(): Promise<OptionsPages> {
  const folder = mkdtempSync(join(tmpdir(), 'tashika-options-'));
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: { __LINK_TRACES__: JSON.stringify(linkTraces()) },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: ['chrome120', 'firefox128'],
      cssTarget: ['chrome123', 'firefox128'],
      rollupOptions: { input: { options: join(root, 'options/index.html'), welcome: join(root, 'welcome/index.html') } },
    },
  });
  const server = await serveFolder(folder);
  return {
    options: `${server.address}options/`,
    welcome: `${server.address}welcome/`,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs in the page, before anything else of it. What is kept outlives a reload, as in a browser. */
export function installFakeBrowser(given: FakeBrowser): void {
  type Listener = (...values: unknown[]) => void;
  const event = () => {
    const listeners = new Set<Listener>();
    return {
      addListener: (use: Listener) => void listeners.add(use),
      removeListener: (use: Listener) => void listeners.delete(use),
      fire: (...values: unknown[]) => {
        for (const use of listeners) use(...values);
      },
    };
  };
  const kept = (): Record<string, unknown> => JSON.parse(localStorage.getItem('kept') ?? JSON.stringify(given.local ?? {}));
  const changed = event();
  const [added, removed] = [event(), event()];
  const withheld = new Set(given.withheld ?? []);
  const asked = { sent: [] as unknown[], requested: [] as string[][], opened: [] as string[] };
  const chrome = {
    runtime: {
      id: 'tashika',
      getManifest: () => ({ version: '0.1.0' }),
      openOptionsPage: async () => void asked.opened.push('options'),
      sendMessage: async (message: { t: string; settings?: boolean }) => {
        asked.sent.push(message);
        if (message.t !== 'clear' || !message.settings) return;
        localStorage.setItem('kept', '{}');
        changed.fire({ settings: {} }, 'local');
      },
    },
    storage: {
      local: {
        get: async (key: string) => ({ [key]: kept()[key] }),
        set: async (values: Record<string, unknown>) => {
          if (given.full) throw new Error('QUOTA_BYTES quota exceeded');
          localStorage.setItem('kept', JSON.stringify({ ...kept(), ...values }));
          changed.fire(Object.fromEntries(Object.keys(values).map((key) => [key, {}])), 'local');
        },
      },
      managed: {
        get: async () => {
          if (!given.managed) throw new Error('no policy');
          return given.managed;
        },
      },
      onChanged: changed,
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => !withheld.has(origin)),
      request: async ({ origins }: { origins: string[] }) => {
        if (!navigator.userActivation?.isActive) throw new Error('may only be called from a user input handler');
        asked.requested.push(origins);
        if (given.refuses) return false;
        for (const origin of origins) withheld.delete(origin);
        added.fire();
        return true;
      },
      onAdded: added,
      onRemoved: removed,
    },
    windows: { getCurrent: async () => ({ id: 7 }) },
    sidePanel: { open: async ({ windowId }: { windowId: number }) => void asked.opened.push(`panel of window ${windowId}`) },
    action: { getUserSettings: async () => ({ isOnToolbar: given.onToolbar ?? false }) },
  };
  Object.assign(globalThis, { asked });
  Object.defineProperty(globalThis, 'chrome', { value: chrome, configurable: true });
}

// The browser's interface as the panel finds it, played inside its page; what it cannot know is asked of this process.
import type { Call, WireInput } from './panel-background.ts';

/** What the page of a test has besides. */
export interface PanelWindow extends Window {
  /** Of this process: JSON in, JSON out. */
  panelCall: (call: string) => Promise<string>;
  /** Sends a message to the panel as the background does. */
  panelTell: (message: unknown) => void;
  /** Another tab becomes the active one. */
  panelActivate: (tabId: number) => void;
  /** Puts kept answers into the store that background and panel share. */
  panelSeed: (answers: string) => Promise<void>;
  panelGrant: boolean;
  panelOpened: string[];
}

/** Runs before the scripts of the page; it may use nothing from around it. */
export function playChrome({ tab }: { tab: number }): void {
  const page = window as unknown as PanelWindow;
  const call = async (one: Call) => {
    const answer = JSON.parse(await page.panelCall(JSON.stringify(one))) as { value?: unknown; error?: string };
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  };
  const listeners = new Set<(message: unknown) => void>();
  const activated = new Set<(info: { tabId: number; windowId: number }) => void>();
  const changes = new Set<(changes: unknown, area: string) => void>();
  const event = <T>(set: Set<T>) => ({ addListener: (use: T) => set.add(use), removeListener: (use: T) => set.delete(use) });
  const open = () =>
    new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open('tashika');
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('answers', { keyPath: 'key' });
        request.result.createObjectStore('jobs', { keyPath: 'id' });
      };
      request.transaction?.addEventListener('error', () => fail(request.error));
    });
  const jobInput = async (id: string): Promise<WireInput | undefined> => {
    const db = await open();
    const job = await new Promise<{ input: WireInput } | undefined>((done) => {
      const request = db.transaction('jobs').objectStore('jobs').get(id);
      request.onsuccess = () => done(request.result);
    });
    db.close();
    if (!job) return undefined;
    return 'bytes' in job.input ? { ...job.input, bytes: Array.from(job.input.bytes) } : job.input;
  };
  const send = async (message: { t: string; job?: string; subject?: { job?: string } }) => {
    const job = message.job ?? message.subject?.job;
    const input = job === undefined ? undefined : await jobInput(job);
    return call({ call: 'send', message: message as never, input });
  };
  page.panelGrant = true;
  page.panelOpened = [];
  page.panelTell = (message) => {
    for (const use of listeners) use(message);
  };
  page.panelActivate = (tabId) => {
    for (const use of activated) use({ tabId, windowId: 1 });
  };
  page.panelSeed = async (answers) => {
    const db = await open();
    const kept = db.transaction('answers', 'readwrite');
    for (const { response, ...rest } of JSON.parse(answers)) {
      kept.objectStore('answers').put({ ...rest, response: { ...response, body: Uint8Array.from(response.body) } });
    }
    await new Promise((done) => {
      kept.oncomplete = done;
    });
    db.close();
  };
  const fake = {
    runtime: {
      id: 'tashika-test',
      sendMessage: send,
      // The answers of this background are there at once: nothing is told before.
      connect: () => ({ onMessage: event(new Set()), onDisconnect: event(new Set()), disconnect: () => {} }),
      onMessage: event(listeners),
      openOptionsPage: async () => page.panelOpened.push('options'),
    },
    tabs: {
      query: async () => [{ id: tab, windowId: 1, active: true }],
      onActivated: event(activated),
      onUpdated: event(new Set()),
    },
    storage: {
      local: {
        get: async () => call({ call: 'get' }),
        set: async ({ settings }: { settings: { trust: never[] } }) => call({ call: 'set', settings }),
      },
      managed: { get: async () => ({}) },
      onChanged: event(changes),
    },
    permissions: {
      request: ({ origins }: { origins: string[] }) => {
        // A browser asks its user in a click alone.
        if (!navigator.userActivation.isActive) throw new Error('This function must be called during a user gesture');
        return call({ call: 'allow', origins, grant: page.panelGrant });
      },
    },
    sidebarAction: { open: async () => page.panelOpened.push('sidebar') },
  };
  Object.defineProperty(window, 'chrome', { value: fake, configurable: true });
}

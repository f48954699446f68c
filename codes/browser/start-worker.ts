import workerUrl from './worker.ts?worker&url';

/** Where a page's policy asks for it (Trusted Types): what makes the one address of which a thread may begin. */
interface Policies {
  createPolicy: (name: string, rules: { createScriptURL: () => string }) => { createScriptURL: (text: string) => string };
}

let policy: ReturnType<Policies['createPolicy']> | undefined;

/** Begins the thread, of the file that was built for it and of no other. */
export function startWorker(): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  policy ??= trustedTypes?.createPolicy('tashika-worker', { createScriptURL: () => workerUrl });
  return new Worker(policy?.createScriptURL(workerUrl) ?? workerUrl, { type: 'module' });
}

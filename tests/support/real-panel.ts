// The browser's real side panel, for which Playwright has no page: reached through the browser's own protocol.
import type { BrowserContext, CDPSession } from 'playwright';

/** The open panel. */
export interface RealPanel {
  /** Evaluates an expression in it, as if the viewer had just clicked. */
  evaluate: <T>(expression: string) => Promise<T>;
  /** Waits until an expression is true-ish there. @returns its value */
  waitFor: <T>(expression: string, ms?: number) => Promise<T>;
  /** All its words. */
  text: () => Promise<string>;
  /** Waits for words. */
  says: (words: string) => Promise<void>;
  /** Presses the first button, or other element, that has these words. */
  press: (words: string, within?: string) => Promise<void>;
  screenshot: () => Promise<Buffer>;
  /** Another size, light or dark, as a viewer would have it. */
  look: (width: number, height: number, colorScheme: 'light' | 'dark') => Promise<void>;
  /** Saves downloads into a folder. */
  downloadTo: (folder: string) => Promise<void>;
  close: () => Promise<void>;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Attaches to the target whose address holds `part`, once it is there. */
export async function attachToPanel(context: BrowserContext, part = 'sidepanel.html', ms = 8_000): Promise<RealPanel> {
  const browser = context.browser();
  if (!browser) throw new Error('this context has no browser');
  const cdp = await browser.newBrowserCDPSession();
  const target = await findTarget(cdp, part, ms);
  const send = await speakTo(cdp, target);
  const evaluate = async <T>(expression: string): Promise<T> => {
    const asked = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
    const answer = (await send('Runtime.evaluate', asked)) as Evaluated;
    if (answer.exceptionDetails) {
      throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    }
    return answer.result.value as T;
  };
  const waitFor = async <T>(expression: string, most = 30_000): Promise<T> => {
    for (const end = Date.now() + most; ; await pause(30)) {
      const value = await evaluate<T>(expression).catch(() => undefined);
      if (value) return value;
      if (Date.now() > end)
        throw new Error(`never true in the panel: ${expression}\n${await evaluate('document.body.innerText')}`);
    }
  };
  return {
    evaluate,
    waitFor,
    text: () => evaluate('document.body.innerText'),
    says: async (words) => void (await waitFor(`document.body.innerText.includes(${JSON.stringify(words)})`)),
    press: async (words, within = 'button, summary') => {
      const found = `[...document.querySelectorAll(${JSON.stringify(within)})].find((one) => one.textContent.includes(${JSON.stringify(words)}))`;
      await waitFor(`${found} !== undefined`);
      await evaluate(`${found}.click()`);
    },
    screenshot: async () =>
      Buffer.from(
        ((await send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true })) as { data: string }).data,
        'base64',
      ),
    look: async (width, height, colorScheme) => {
      await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 0, mobile: false });
      await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: colorScheme }] });
    },
    downloadTo: async (downloadPath) => {
      await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
    },
    close: () => cdp.detach(),
  };
}

interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

async function findTarget(cdp: CDPSession, part: string, ms: number): Promise<string> {
  for (const end = Date.now() + ms; ; await pause(50)) {
    const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
    const found = targetInfos.find(({ type, url }) => type === 'page' && url.includes(part));
    if (found) return found.targetId;
    if (Date.now() > end) throw new Error(`no target whose address holds ${part}`);
  }
}

/** Commands to one target, inside messages of the browser's session. */
async function speakTo(cdp: CDPSession, targetId: string): Promise<(method: string, params?: object) => Promise<unknown>> {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  cdp.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const { id, error, result } = JSON.parse(event.message) as { id: number; error?: { message: string }; result: unknown };
    const call = waiting.get(id);
    waiting.delete(id);
    if (error) call?.reject(new Error(error.message));
    else call?.resolve(result);
  });
  return (method, params = {}) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const message = JSON.stringify({ id: last, method, params });
      cdp.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
}

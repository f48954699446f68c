// What a person sees of the marks of a page. They stand in closed shadow roots, which no page can read; the browsers' own tools can.
import type { Page } from 'playwright';
import type { Browser, Page as PuppeteerPage } from 'puppeteer-core';

/** Link id → the words of the mark that stands right after it. */
export type Marks = Record<string, string>;

interface DomNode {
  nodeId: number;
  nodeType: number;
  nodeName: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: (DomNode & { shadowRootType?: string })[];
}

const attributesOf = ({ attributes = [] }: DomNode): Record<string, string> =>
  Object.fromEntries(attributes.flatMap((name, at) => (at % 2 === 0 ? [[name, attributes[at + 1] ?? '']] : [])));

const elements = (node: DomNode): DomNode[] => (node.children ?? []).filter(({ nodeType }) => nodeType === 1);

function labelOf(node: DomNode): string | null {
  const own = attributesOf(node);
  // A mark that was taken away keeps its words and is not seen.
  if (Object.hasOwn(own, 'data-away')) return null;
  if (own['aria-label']) return own['aria-label'];
  for (const child of elements(node)) {
    const label = labelOf(child);
    if (label) return label;
  }
  return null;
}

/** Closed shadow hosts by the id of the element before each; of two after one link, the second is named with `+`. */
function collect(node: DomNode, found: Marks): void {
  let before = '';
  for (const child of elements(node)) {
    const root = child.shadowRoots?.find(({ shadowRootType }) => shadowRootType === 'closed');
    if (root) {
      let name = before;
      while (Object.hasOwn(found, name)) name += '+';
      const label = labelOf(root);
      if (label !== null) found[name] = label;
    } else {
      before = attributesOf(child)['id'] ?? '';
    }
    collect(child, found);
  }
}

/** What both tools have. */
interface Reading {
  send: (method: 'DOM.getDocument', how: { depth: number; pierce: boolean }) => Promise<unknown>;
  detach: () => Promise<void>;
}

/** The marks of a page in Chromium, in the hands of either tool. */
export async function marksInChromium(page: Page | PuppeteerPage): Promise<Marks> {
  const cdp: Reading = await ('createCDPSession' in page ? page.createCDPSession() : page.context().newCDPSession(page));
  try {
    const { root } = (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
    const found: Marks = {};
    collect(root, found);
    return found;
  } finally {
    await cdp.detach();
  }
}

/** The button of the mark right after the element with this id; `null`: there is none. */
function targetAfter(node: DomNode, id: string): DomNode | null {
  let before = '';
  for (const child of elements(node)) {
    const root = child.shadowRoots?.find(({ shadowRootType }) => shadowRootType === 'closed');
    if (root && before === id) return firstButton(root);
    if (!root) before = attributesOf(child)['id'] ?? '';
    const inside = targetAfter(child, id);
    if (inside) return inside;
  }
  return null;
}

function firstButton(node: DomNode): DomNode | null {
  if (node.nodeName === 'BUTTON') return node;
  for (const child of elements(node)) {
    const found = firstButton(child);
    if (found) return found;
  }
  return null;
}

/** Clicks the mark right after the element with this id in Chromium, with the mouse, as a person does. */
export async function clickMark(page: Page, id: string): Promise<void> {
  await pointAtMark(page, id);
  await page.mouse.down();
  await page.mouse.up();
}

/** Points at it. */
export async function pointAtMark(page: Page, id: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  try {
    const { root } = (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: DomNode };
    const target = targetAfter(root, id);
    if (!target) throw new Error(`no mark after ${id}`);
    const { model } = await cdp.send('DOM.getBoxModel', { nodeId: target.nodeId });
    const corners = model.content;
    const middle = (from: number) => ((corners[from] ?? 0) + (corners[from + 4] ?? 0)) / 2;
    await page.mouse.move(middle(0), middle(1));
  } finally {
    await cdp.detach();
  }
}

/** What WebDriver BiDi is asked through; a private part of puppeteer-core, whose version is pinned. */
interface BidiBrowser {
  connection: { send: (method: string, parameters: unknown) => Promise<{ result: { result: BidiValue } }> };
}
interface BidiValue {
  sharedId?: string;
  value?: unknown;
}

const LABEL = `(root) => root.querySelector('[aria-label]:not([data-away])')?.getAttribute('aria-label') ?? null`;

/** Runs a function on the closed shadow root that stands right after an element in Firefox; `undefined`: there is none. */
async function inShadow(browser: Browser, page: PuppeteerPage, id: string, run: string): Promise<unknown> {
  const { connection } = browser as unknown as BidiBrowser;
  const target = { context: (page.mainFrame() as unknown as { _id: string })._id };
  const after = await connection.send('script.evaluate', {
    expression: `(document.getElementById(${JSON.stringify(id)})?.nextElementSibling ?? null)`,
    target,
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const { shadowRoot } = (after.result.result.value ?? {}) as { shadowRoot?: BidiValue | null };
  if (!shadowRoot?.sharedId) return undefined;
  const answer = await connection.send('script.callFunction', {
    functionDeclaration: run,
    arguments: [{ sharedId: shadowRoot.sharedId }],
    target,
    awaitPromise: false,
  });
  return answer.result.result.value;
}

/** The marks right after the elements with these ids, in Firefox. */
export async function marksInFirefox(browser: Browser, page: PuppeteerPage, ids: readonly string[]): Promise<Marks> {
  const found: Marks = {};
  for (const id of ids) {
    const label = await inShadow(browser, page, id, LABEL);
    if (typeof label === 'string') found[id] = label;
  }
  return found;
}

/** Clicks the mark right after the element with this id in Firefox, with the mouse. */
export async function clickMarkInFirefox(browser: Browser, page: PuppeteerPage, id: string): Promise<void> {
  const middle = await inShadow(
    browser,
    page,
    id,
    `(root) => { const { x, y, width, height } = root.querySelector('button').getBoundingClientRect(); return [x + width / 2, y + height / 2].join(); }`,
  );
  const [x = 0, y = 0] = String(middle).split(',').map(Number);
  await page.mouse.click(x, y);
}

/** Whether the mark right after the element with this id can be seen in Firefox, by its style. */
export async function isMarkVisible(browser: Browser, page: PuppeteerPage, id: string): Promise<boolean> {
  const look = `(root) => getComputedStyle(root.querySelector('button')).visibility === 'visible'`;
  return (await inShadow(browser, page, id, look)) === true;
}

/** Asks again until the answer is as wished or time is up. @returns the last answer */
export async function until<T>(ask: () => Promise<T>, wished: (answer: T) => boolean, ms = 30_000): Promise<T> {
  for (const end = Date.now() + ms; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const answer = await ask();
    if (wished(answer) || Date.now() > end) return answer;
  }
}

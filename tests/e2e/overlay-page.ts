// The overlay as it is built, in pages of a test's own: the extension around it is played by a script in the page.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Ids of badges: each is the address of one. */
const IDS = ['enNiNFhyUkZBUzFaSHc4NDc1NHJlUT09', 'a2RFdGhCNEM3YUs0QjViejA4cGYxQT09'];
/** Public pages of two badges, and one of another platform for each number. */
export const [BADGE_A, BADGE_B] = IDS.map(
  (id) => `https://www.openbadge-global.com/ns/portal/openbadge/public/assertions/detail/${id}`,
) as [string, string];
export const credly = (number: number) =>
  `https://www.credly.com/badges/91975f38-1c90-4b8f-a6c4-${String(number).padStart(12, '0')}`;

/** The overlay in one classic script, as WXT builds it. */
async function buildOverlay(): Promise<string> {
  const entry = '\0overlay-test';
  const result = await build({
    configFile: false,
    root: here('../..'),
    logLevel: 'error',
    define: { __CHECKING__: JSON.stringify({ en: 'Checking…', ja: '確認中…' }) },
    plugins: [
      {
        name: 'overlay-test',
        resolveId: (id) => (id === 'overlay-test' ? entry : null),
        load: (id) =>
          id === entry
            ? `import overlay from '${here('../../extension/entrypoints/overlay.ts')}'; globalThis.startTashika = () => overlay.main();`
            : null,
      },
    ],
    build: {
      write: false,
      target: ['chrome120', 'firefox128'],
      rollupOptions: { input: 'overlay-test', output: { format: 'iife' } },
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  });
  const output = Array.isArray(result) ? result[0]?.output : 'output' in result ? result.output : undefined;
  const chunk = output?.[0];
  if (chunk?.type !== 'chunk') throw new Error('the overlay was not built');
  return chunk.code;
}

/** A server of test pages. */
export interface Pages {
  /** The address of a page with this content. @param policy its content security policy */
  page: (html: string, policy?: string) => string;
  close: () => Promise<void>;
}

const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Serves pages that know nothing of the overlay, under a policy that forbids what can be forbidden. */
export async function servePages(): Promise<Pages> {
  const overlay = await buildOverlay();
  const played = readFileSync(here('./overlay-background.js'), 'utf8');
  const pages: { html: string; policy: string }[] = [];
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/overlay.js')
      return response.writeHead(200, { 'content-type': 'text/javascript' }).end(`${played}\n${overlay}`);
    const page = pages[Number(path.slice(1))];
    if (!page) return response.writeHead(404).end();
    const head = '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">';
    return response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': page.policy })
      .end(`${head}<title>A page</title><script src="/overlay.js"></script>${page.html}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    page: (html, policy = POLICY) => `http://127.0.0.1:${port}/${pages.push({ html, policy }) - 1}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

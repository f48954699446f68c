// A page that holds a bundle of the core and nothing besides, under the strictest policy that a page can have.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serveFolder } from '../../demo/serve-folder.ts';
import { forBrowsers } from '../../tools/browsers/for-browsers.mjs';
import type { SignedCase } from '../support/signed-worlds.ts';
import type { Essence, judgeSignature, judgeSigned } from './judge-signed.ts';

/** What the page has for tests. */
export interface SignedWindow {
  /** The bundle, loaded when it is asked for. */
  core: () => Promise<{ judgeSigned: typeof judgeSigned; judgeSignature: typeof judgeSignature }>;
  /** What the policy of the page forbade. */
  forbidden: string[];
  /** How often WebCrypto was asked for a key of this kind, and refused. */
  refused: number;
}

/** The built page. */
export interface SignedPage {
  /** With a query `?without=Ed25519`, WebCrypto knows nothing of that algorithm there. */
  address: string;
  /** Each built file. */
  files: readonly { name: string; code: string }[];
  close: () => Promise<void>;
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'none'",
  // Firefox asks for the icon of a page as the page would.
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Before anything of ours: what a browser that lacks an algorithm does, and what the policy forbids. */
const PREPARE = `
const without = new URLSearchParams(location.search).get('without');
window.forbidden = [];
window.refused = 0;
document.addEventListener('securitypolicyviolation', (event) => window.forbidden.push(event.violatedDirective + ' ' + event.blockedURI));
const importKey = SubtleCrypto.prototype.importKey;
SubtleCrypto.prototype.importKey = function (format, key, algorithm, ...rest) {
  const name = typeof algorithm === 'string' ? algorithm : algorithm.name;
  if (name !== without) return importKey.call(this, format, key, algorithm, ...rest);
  window.refused += 1;
  return Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'));
};
window.core = () => import('./judge-signed.js');
`;

/** Builds and serves it. */
export async function openSignedPage(): Promise<SignedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'tashika-signed-'));
  const result = await build({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    plugins: [forBrowsers()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('judge-signed.ts', import.meta.url)),
        formats: ['es'],
        fileName: () => 'judge-signed.js',
      },
      rolldownOptions: { output: { minify: true } },
    },
  });
  writeFileSync(join(folder, 'prepare.js'), PREPARE);
  const html = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>signed</title><script src="prepare.js"></script>`;
  writeFileSync(join(folder, 'index.html'), html);
  const server = await serveFolder(folder);
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  return {
    address: server.address,
    files: outputs.flatMap((one) => (one.type === 'chunk' ? [{ name: one.fileName, code: one.code }] : [])),
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs in the page: answers to all cases, one after another. */
export async function answersInPage([cases, now]: readonly [readonly SignedCase[], string]): Promise<Record<string, Essence>> {
  const { judgeSigned } = await (window as unknown as SignedWindow).core();
  const answers: Record<string, Essence> = {};
  for (const one of cases) answers[one.id] = await judgeSigned(one, now);
  return answers;
}

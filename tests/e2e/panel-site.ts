// Panel and popup, built into a folder of their own and served on loopback with the policy of extension pages.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { serveFolder } from '../../demo/serve-folder.ts';
import config from '../../wxt.config.ts';

/** The built pages. */
export interface PanelSite {
  /** With a slash at the end. */
  address: string;
  close: () => Promise<void>;
}

const ROOT = fileURLToPath(new URL('../../extension/entrypoints/', import.meta.url));

/** Builds and serves both pages. */
export async function openPanelSite(): Promise<PanelSite> {
  const folder = mkdtempSync(join(tmpdir(), 'tashika-panel-'));
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins: [extensionPolicy()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: folder,
      target: ['chrome120', 'firefox128'],
      cssTarget: ['chrome123', 'firefox128'],
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { sidepanel: `${ROOT}sidepanel/index.html`, popup: `${ROOT}popup/index.html` } },
    },
  });
  const server = await serveFolder(folder);
  return {
    address: server.address,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the manifest says for every page of the extension. */
function extensionPolicy(): Plugin {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('the manifest is expected to be a function');
  const made = manifest({ browser: 'chrome', manifestVersion: 3, mode: 'production', command: 'build' });
  const { extension_pages: content } = (made as { content_security_policy: { extension_pages: string } }).content_security_policy;
  return {
    name: 'extension-policy',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content }, injectTo: 'head-prepend' },
    ],
  };
}

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { linkTraces } from './core/index.ts';
import { LOCALES, loadLocale } from './core/present/index.ts';
import { platformOrigins, siteOrigins } from './extension/settings/origins.ts';
import { SITES } from './extension/sites/registry.ts';
import { forBrowsers, nothingLater, withoutFrame } from './tools/browsers/for-browsers.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The pages that are looked at by themselves. */
const PAGES = SITES.flatMap(siteOrigins);
/** The hosts that are asked by themselves: badge platforms alone (threats.md T25, T62). */
const ASKED = platformOrigins();

/** The public half of a key of which nobody keeps the other: it gives the unpacked extension the same id everywhere. */
const CHROME_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAzmVJ+nHfd9bE8NnNWloVET16ygTGTcykV61XSX97jAWhy/EkMAYE6m964FnEy0g9lr+XmieUJx/rVK+8mwC5AkIKd7bRcdowSz8yQhEnSOzwC4SQ8my+7vY7QOQBInVR8CXGYV/7qx5mcJUz3F6Q9Ddp/eEgbfn5F1B7m/xcJYycvEwcTurzeBT9D/vV7BjIEinWS0gDBFbGxuDwhri/0029uaBaT1lcuPhgnfjQHt8ZHp0nTw4qWO7p7guVPi3jLyg1BOqJvJsWpjyYfyFAC539XRhecn+2Z+DzSpW3PqfVkjACzCq41mQfBCgEF9ljLyxIHFIUQkpAVhVOXByBuwIDAQAB';
const FIREFOX_ID = '{7c0c4f0e-6a1f-4a52-9f0b-5d7c9c3e4a61}';

/** Extension pages load nothing from anywhere and run no text as code (threats.md T63). */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  'connect-src https:',
  "img-src 'self' blob: data:",
  "style-src 'self'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // One name, for the one thread that looks for codes in files (codes/browser/start-worker.ts); the policy knows its address alone.
  'trusted-types tashika-worker',
].join('; ');

/** What a mark says before the background has answered, in every language there is. */
async function checkingWords(): Promise<Record<string, string>> {
  return Object.fromEntries(await Promise.all(LOCALES.map(async (id) => [id, (await loadLocale(id)).checking])));
}

export default defineConfig({
  srcDir: 'extension',
  publicDir: here('./public'),
  // Two people at one machine can each have a build of their own.
  outDir: process.env['TASHIKA_OUTPUT'] ?? '.output',
  imports: false,
  manifestVersion: 3,
  // One recipe for the content scripts' sizes and for what is tested and shipped.
  vite: async () => ({
    define: { __LINK_TRACES__: JSON.stringify(linkTraces()), __CHECKING__: JSON.stringify(await checkingWords()) },
    build: { sourcemap: false, target: ['chrome123', 'firefox140'], cssTarget: ['chrome123', 'firefox140'] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // pdf.js is loaded by it only for a PDF.
    worker: { format: 'es', plugins: () => [forBrowsers()] },
    plugins: [forBrowsers(), nothingLater(['scanner.ts', 'scan-any.ts', 'overlay.ts']), withoutFrame()],
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus', 'alarms'],
    host_permissions: [...PAGES, ...ASKED],
    optional_host_permissions: ['https://*/*'],
    content_security_policy: { extension_pages: POLICY },
    content_scripts: [{ matches: PAGES, js: ['scanner.js'], run_at: 'document_idle' }],
    icons: Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icon/${size}.png`])),
    action: {
      default_title: '__MSG_shortName__',
      default_icon: Object.fromEntries([16, 32, 48].map((size) => [size, `icon/${size}.png`])),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: FIREFOX_ID, strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : {
          key: CHROME_KEY,
          minimum_chrome_version: '123',
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
  zip: {
    name: 'tashika',
    excludeSources: ['dist/**', 'tests/**', '.ci/**', 'docs/images/**'],
  },
});

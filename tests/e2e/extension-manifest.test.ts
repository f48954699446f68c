import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtExtension, filesOfBuild } from '../support/extension-lab.ts';

const SITES = [
  'https://mail.google.com/*',
  'https://outlook.office.com/*',
  'https://outlook.office365.com/*',
  'https://outlook.cloud.microsoft/*',
  'https://outlook.live.com/*',
  'https://www.linkedin.com/*',
];
const PLATFORMS = [
  'https://nlp.netlearning.co.jp/*',
  'https://www.credly.com/*',
  'https://api.badgr.io/*',
  'https://api.eu.badgr.io/*',
  'https://openbadgefactory.com/*',
  'https://api.accredible.com/*',
  'https://cpcontents.adobe.com/*',
];
const PERMISSIONS = ['storage', 'scripting', 'activeTab', 'contextMenus', 'alarms'];

// A permission more is a question to every viewer and to every store: whoever adds one changes this list, and says why.
describe.each([
  ['chrome', [...PERMISSIONS, 'sidePanel']],
  ['firefox', PERMISSIONS],
] as const)('the built manifest for %s', (browser, permissions) => {
  const manifest = JSON.parse(readFileSync(`${builtExtension(browser)}/manifest.json`, 'utf8')) as Record<string, unknown>;

  it('asks for exactly these permissions and hosts', () => {
    expect(manifest['permissions']).toEqual(permissions);
    expect(manifest['host_permissions']).toEqual([...SITES, ...PLATFORMS]);
    expect(manifest['optional_host_permissions']).toEqual(['https://*/*']);
    expect(manifest).not.toHaveProperty('optional_permissions');
  });

  it('puts one script into the pages of the three sites, into none of their frames', () => {
    expect(manifest['content_scripts']).toEqual([{ matches: SITES, js: ['scanner.js'], run_at: 'document_idle' }]);
  });

  it('has nothing that a page could ask for or speak to', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest).not.toHaveProperty('sandbox');
  });

  it('lets its pages load nothing from anywhere', () => {
    const { extension_pages: policy } = manifest['content_security_policy'] as Record<string, string>;
    expect(policy?.split('; ')).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", 'connect-src https:', "frame-src 'none'"]),
    );
    expect(policy).not.toMatch(/unsafe|http:|\*/);
  });

  it('is the extension and nothing besides', () => {
    const kinds = [...new Set(filesOfBuild(browser).map((file) => file.replace(/^.*\./, '')))];
    expect(kinds.sort()).toEqual(['css', 'html', 'js', 'json', 'png']);
  });
});

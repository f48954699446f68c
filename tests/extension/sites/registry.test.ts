import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Site } from '../../../extension/sites/contract.ts';
import { ANY_SITE, SITES, siteOfHost } from '../../../extension/sites/registry.ts';
import { listFiles, ROOT } from '../../architecture/source-reader.ts';
import { openPage } from '../../support/pages/open-page.ts';

const ALL = [...SITES, ANY_SITE];

describe('the register of sites', () => {
  it('has each id once, and each host, spelled as it is parsed', () => {
    const hosts = SITES.flatMap((site) => site.hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
    expect(hosts.filter((host) => new URL(`https://${host}/`).host !== host)).toEqual([]);
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
    expect(ALL.filter(({ id }) => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([]);
  });

  it('compares hosts as equal, never by their ends', () => {
    expect(siteOfHost('mail.google.com')?.id).toBe('gmail');
    for (const host of ['mail.google.com.evil.example', 'evil-mail.google.com', 'google.com', 'jp.linkedin.com', '']) {
      expect(siteOfHost(host)).toBeNull();
    }
  });

  it.each(ALL)('$id finds nothing on an empty page, and says so without failing', (site) => {
    for (const html of ['<!doctype html><html><body></body></html>', '<!doctype html><html><body><p>text</p></body></html>']) {
      const page = openPage({ url: `https://${site.hosts[0] ?? 'www.example.ac.jp'}/`, html });
      for (const root of site.roots(page)) expect(site.holder(root)).toEqual({});
      expect(site.layout(page)).toBe(site === ANY_SITE ? 'known' : 'idle');
      if (site.skip) expect(page.querySelector(site.skip)).toBeNull();
    }
  });
});

describe('an added site', () => {
  const added: Site = { ...ANY_SITE, id: 'example-mail', name: 'Example Mail', hosts: ['mail.example.org'], surface: 'mail' };
  const PAGE = 'https://mail.example.org/*';

  afterEach(() => {
    vi.doUnmock('../../../extension/sites/registry.ts');
    vi.doUnmock('wxt');
    vi.resetModules();
  });

  it('needs nothing else: manifest, gate, injection and settings take it from the register', async () => {
    vi.resetModules();
    vi.doMock('wxt', () => ({ defineConfig: (config: unknown) => config }));
    vi.doMock('../../../extension/sites/registry.ts', () => ({
      SITES: [...SITES, added],
      ANY_SITE,
      siteOfHost: (host: string) => [...SITES, added].find(({ hosts }) => hosts.includes(host)) ?? null,
    }));
    type Manifest = { host_permissions: string[]; content_scripts: { matches: string[] }[] };
    const { default: config } = (await import('../../../wxt.config.ts')) as unknown as {
      default: { manifest: (env: { browser: string }) => Manifest };
    };
    for (const browser of ['chrome', 'firefox']) {
      const manifest = config.manifest({ browser });
      expect(manifest.host_permissions).toContain(PAGE);
      expect(manifest.content_scripts[0]?.matches).toEqual(
        [...SITES, added].flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`)),
      );
    }
    const { PAGES } = await import('../../../extension/background/inject.ts');
    expect(PAGES).toContain(PAGE);
    const { allows } = await import('../../../extension/background/scanned-tabs.ts');
    expect([allows('mail.example.org', 1), allows('mail.example.com', 1)]).toEqual([true, false]);
    const { siteSetting } = await import('../../../extension/settings/choices.ts');
    const { UNMANAGED } = await import('../../../extension/settings/managed.ts');
    const { DEFAULTS } = await import('../../../extension/settings.ts');
    const chosen = { ...DEFAULTS, sites: { 'example-mail': { show: 'panel', check: 'click' } } } as const;
    expect(siteSetting('example-mail', chosen, UNMANAGED)).toEqual({ show: 'panel', check: 'click' });
  });

  it('is not forgotten anywhere, for no other file names the host of one', () => {
    const hosts = SITES.flatMap((site) => site.hosts);
    const files = [...listFiles(['extension'], ['.ts', '.tsx', '.html']), ...listFiles(['public'], ['.json']), 'wxt.config.ts'];
    const others = files.filter((path) => !path.startsWith('extension/sites/'));
    expect(others.length).toBeGreaterThan(30);
    expect(
      others.filter((path) => {
        const text = readFileSync(join(ROOT, path), 'utf8');
        return hosts.some((host) => text.includes(host));
      }),
    ).toEqual([]);
  });
});

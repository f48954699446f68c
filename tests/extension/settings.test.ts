import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { installFakeStorage } from '../support/fake-storage.ts';

const store = installFakeStorage();
const { DEFAULTS, loadSettings, onSettings, saveSettings } = await import('../../extension/settings.ts');

beforeEach(() => {
  Object.assign(store, { local: {}, managed: null, broken: false });
});

describe('settings', () => {
  it('are the defaults for whoever chose nothing, and where the store cannot be read', async () => {
    expect(await loadSettings()).toEqual(DEFAULTS);
    store.broken = true;
    expect(await loadSettings()).toEqual(DEFAULTS);
  });

  it('are kept as they were chosen, part by part', async () => {
    await saveSettings({ lang: 'ja', sites: { linkedin: { show: 'panel' } } });
    await saveSettings({ trust: [{ host: 'badges.example.org', name: 'Example' }] });
    await saveSettings({ lists: [{ name: 'A', source: 'a.json', entries: [{ issuer: 'did:web:a.example' }] }], welcomed: true });
    await saveSettings({ chains: { 'eip155:1': ['https://node.example.org/rpc'] } });
    expect(await loadSettings()).toEqual({
      lang: 'ja',
      sites: { linkedin: { show: 'panel' } },
      trust: [{ host: 'badges.example.org', name: 'Example' }],
      lists: [{ name: 'A', source: 'a.json', entries: [{ issuer: 'did:web:a.example' }] }],
      chains: { 'eip155:1': ['https://node.example.org/rpc'] },
      welcomed: true,
    });
  });

  it('lose nothing to two changes at the same time', async () => {
    const hosts = Array.from({ length: 20 }, (_, at) => ({ host: `h${at}.example.org` }));
    await Promise.all(hosts.map((entry) => saveSettings(({ trust }) => ({ trust: [...trust, entry] }))));
    expect((await loadSettings()).trust).toEqual(hosts);
  });

  it('reject a change that cannot be kept, and take the next one', async () => {
    store.broken = true;
    await expect(saveSettings({ lang: 'ja' })).rejects.toThrow();
    store.broken = false;
    await saveSettings({ lang: 'en' });
    expect((await loadSettings()).lang).toBe('en');
  });

  it.each([
    ['a language', { lang: 7 }],
    ['sites', { sites: [] }],
    ['what is done on a site', { sites: { gmail: { show: 'everything', check: 1 }, outlook: 'off' } }],
    ['a list', { trust: 'example.org' }],
    ['an entry', { trust: [null, { issuer: '' }, { name: 'Example' }] }],
    ['an imported list', { lists: [{ name: 'A' }, 3] }],
    ['a source of a blockchain', { chains: { 'eip155:1': 'https://node.example.org', 'eip155:2': [1, ''] } }],
    ['all of them', { lang: '', sites: 1, trust: {}, lists: {}, welcomed: 'yes' }],
  ])('pass over %s that is broken', async (_what, settings) => {
    store.local = { settings: { ...settings } };
    expect(await loadSettings()).toEqual(DEFAULTS);
  });

  it('keep what is whole beside what is broken', async () => {
    store.local = {
      settings: {
        lang: 'ja',
        sites: { gmail: { show: 'off', check: 'never' } },
        trust: [7, { host: 'badges.example.org' }],
        lists: [{ name: 'A', source: 'a.json', entries: [{}, { host: 'a.example.org' }] }],
        more: 1,
      },
    };
    expect(await loadSettings()).toEqual({
      ...DEFAULTS,
      lang: 'ja',
      sites: { gmail: { show: 'off' } },
      trust: [{ host: 'badges.example.org' }],
      lists: [{ name: 'A', source: 'a.json', entries: [{ host: 'a.example.org' }] }],
    });
  });

  it('can be read, whatever was kept', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (settings) => {
        store.local = { settings };
        const read = await loadSettings();
        expect(Object.keys(read).sort()).toEqual(Object.keys(DEFAULTS).sort());
      }),
    );
  });
});

describe('whoever listens to settings', () => {
  it('hears of settings and policy, of nothing else, and no more once it stopped', async () => {
    const use = vi.fn();
    const stop = onSettings(use);
    await saveSettings({ lang: 'ja' });
    store.fire({ organisation: {} }, 'managed');
    expect(use).toHaveBeenCalledTimes(2);
    store.fire({ tabs: {} }, 'local');
    store.fire({ settings: {} }, 'session');
    stop();
    await saveSettings({ lang: 'en' });
    expect(use).toHaveBeenCalledTimes(2);
  });
});

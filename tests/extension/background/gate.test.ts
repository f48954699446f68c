import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type House, judgeMessage, type Sender } from '../../../extension/background/gate.ts';

const HOUSE: House = {
  id: 'ours',
  origin: 'chrome-extension://ours/',
  allows: (host, tabId) => host === 'mail.google.com' || (host === 'www.example.net' && tabId === 7),
};
const MAIL: Sender = { id: 'ours', url: 'https://mail.google.com/mail/u/0/', frameId: 0, tab: { id: 1 } };
const PANEL: Sender = { id: 'ours', url: 'chrome-extension://ours/sidepanel.html' };
const VERIFY = { t: 'verify', key: 'k', url: 'https://badges.example.org/a/1', holder: {} };

describe('the gate', () => {
  it('lets a content script of a known site ask for a verdict, and drops what it says besides', () => {
    const judged = judgeMessage(MAIL, { ...VERIFY, report: {}, holder: { email: 'a@example.org', trust: 'me' } }, HOUSE);
    expect(judged).toEqual({
      do: 'handle',
      from: 'page',
      message: { ...VERIFY, holder: { email: 'a@example.org' } },
      tabId: 1,
      host: 'mail.google.com',
    });
  });

  it('lets a page that the viewer had scanned ask, in that tab alone', () => {
    const scanned = { ...MAIL, url: 'https://www.example.net/team' };
    expect(judgeMessage({ ...scanned, tab: { id: 7 } }, VERIFY, HOUSE).do).toBe('handle');
    expect(judgeMessage({ ...scanned, tab: { id: 8 } }, VERIFY, HOUSE)).toEqual({ do: 'drop', reason: 'origin' });
  });

  it.each([
    ['another extension', { ...MAIL, id: 'theirs' }, 'external'],
    ['a sender without an id', { ...MAIL, id: undefined }, 'external'],
    ['a frame', { ...MAIL, frameId: 3 }, 'origin'],
    ['no tab', { ...MAIL, tab: undefined }, 'origin'],
    ['plain http', { ...MAIL, url: 'http://mail.google.com/' }, 'origin'],
    ['a port', { ...MAIL, url: 'https://mail.google.com:8443/' }, 'origin'],
    ['a host that begins alike', { ...MAIL, url: 'https://mail.google.com.example.net/' }, 'origin'],
    ['a page whose address begins with another extension’s', { ...MAIL, url: 'chrome-extension://theirs/x' }, 'origin'],
  ])('drops a message from %s', (_name, sender, reason) => {
    expect(judgeMessage(sender, VERIFY, HOUSE)).toEqual({ do: 'drop', reason });
  });

  it.each(['prerender', 'cached', 'pending_deletion'])('has a page that is %s ask again', (documentLifecycle) => {
    expect(judgeMessage({ ...MAIL, documentLifecycle }, VERIFY, HOUSE)).toEqual({ do: 'defer' });
  });

  it.each([
    'tab',
    'check',
    'examine',
    'compare',
    'endorsers',
    'original',
    'scan',
    'trust',
    'picture',
    'clear',
    'fetch',
    'constructor',
    '__proto__',
  ])('lets no content script say "%s"', (t) => {
    const all = {
      t,
      tabId: 1,
      key: 'k',
      job: 'j',
      id: 'i',
      entry: { issuer: 'x' },
      settings: true,
      email: 'e',
      subject: { job: 'j' },
      link: 'hl:zabc',
    };
    expect(judgeMessage(MAIL, all, HOUSE)).toEqual({ do: 'drop', reason: 'not-allowed' });
  });

  it('asks about the page of a platform that is itself never asked, and refuses addresses that no badge can have', () => {
    const of = (url: string) => judgeMessage(MAIL, { ...VERIFY, url }, HOUSE);
    expect(of('https://www.openbadge-global.com/ns/portal/openbadge/public/assertions/detail/x').do).toBe('handle');
    expect(of('https://127.0.0.1/')).toEqual({ do: 'refuse', reason: 'net.host-forbidden' });
    expect(of('https://user@badges.example.org/')).toEqual({ do: 'refuse', reason: 'net.credentials-in-url' });
    expect(of('javascript:alert(1)')).toEqual({ do: 'refuse', reason: 'net.scheme' });
  });

  it('refuses what is too large, and what has another shape', () => {
    expect(judgeMessage(MAIL, { ...VERIFY, padding: 'x'.repeat(6 * 1_048_576) }, HOUSE)).toEqual({
      do: 'refuse',
      reason: 'too-large',
    });
    const item = { key: 'k', url: 'https://badges.example.org/', holder: {}, marks: 1, withdrawn: 0 };
    expect(judgeMessage(MAIL, { t: 'page', items: Array(201).fill(item) }, HOUSE)).toEqual({ do: 'drop', reason: 'shape' });
    expect(judgeMessage(MAIL, { t: 'page', items: [{ ...item, marks: -1 }] }, HOUSE)).toEqual({ do: 'drop', reason: 'shape' });
    expect(judgeMessage(PANEL, { t: 'check', tabId: '1', key: 'k' }, HOUSE)).toEqual({ do: 'drop', reason: 'shape' });
  });

  it('lets our own pages ask for a picture by its hashlink, never by an address', () => {
    const picture = { t: 'picture', subject: { job: 'j' }, link: 'hl:zabc' };
    expect(judgeMessage(PANEL, { ...picture, url: 'https://out.example.org/' }, HOUSE)).toEqual({
      do: 'handle',
      from: 'ours',
      message: picture,
    });
    expect(judgeMessage(PANEL, { ...picture, link: 'https://out.example.org/' }, HOUSE)).toEqual({ do: 'drop', reason: 'shape' });
  });

  it('lets our own pages do what changes something', () => {
    const entry = { issuer: 'https://badges.example.org/issuer' };
    expect(judgeMessage(PANEL, { t: 'trust', entry }, HOUSE)).toEqual({
      do: 'handle',
      from: 'ours',
      message: { t: 'trust', entry },
    });
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(MAIL, PANEL, {}), (message, sender) => {
        expect(['handle', 'drop', 'refuse', 'defer']).toContain(judgeMessage(sender, message, HOUSE).do);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { type House, judgeMessage, type Sender } from '../../extension/background/gate.ts';
import { createRate } from '../../extension/background/rate.ts';
import { SITES } from '../../extension/sites/registry.ts';
import { vectorsPresent, vectorTable } from '../support/vectors.ts';

interface Row {
  sender: { kind: string; ownId: boolean; url?: string; frame?: string; documentLifecycle?: string; page?: string };
  message: unknown;
  expect: 'handle' | 'handle-ignore-extra' | 'drop' | 'refuse' | 'throttle' | 'defer';
  reason?: string;
}

const hosts = SITES.flatMap((site) => site.hosts);
const HOUSE: House = { id: 'ours', origin: 'chrome-extension://ours/', allows: (host) => hosts.includes(host) };

function senderOf({ kind, ownId, url, frame, documentLifecycle, page }: Row['sender']): Sender {
  if (kind === 'extension-page') return { id: 'ours', url: `${HOUSE.origin}${page}.html` };
  const place = { url, frameId: frame === 'top' ? 0 : 7, documentLifecycle, tab: { id: 1 } };
  return { id: ownId ? 'ours' : 'another', ...(kind === 'content-script' && place) };
}

/** The table's message names are stand-ins; ours carry what they stand for. */
function messageOf(row: Row): unknown {
  const { message, sender } = row;
  if (typeof message !== 'object' || message === null) return message;
  const { t, url, id, bytesLength, ...extra } = message as Record<string, unknown>;
  if (sender.kind === 'extension-page' && t === 'verify') return { t: 'examine', job: 'a job that holds the file' };
  if (t === 'trust-issuer') return { t: 'trust', entry: { issuer: id } };
  if (t !== 'verify') return message;
  const padding = typeof bytesLength === 'number' ? 'x'.repeat(bytesLength) : undefined;
  return { t, key: '1', url: url ?? 'https://example.ac.jp/b.png', holder: {}, ...extra, ...(padding && { padding }) };
}

describe.runIf(vectorsPresent)('tables/extension-messages', () => {
  const { rows, allowedHosts } = vectorsPresent
    ? (vectorTable<Row>('extension-messages') as { rows: (Row & { id: string })[]; allowedHosts: string[] })
    : { rows: [], allowedHosts: [] };

  it('names hosts on which we look by ourselves', () => {
    expect(hosts).toEqual(expect.arrayContaining(allowedHosts));
  });

  it.each(rows)('$id', (row) => {
    const judged = judgeMessage(senderOf(row.sender), messageOf(row), HOUSE);
    if (row.expect === 'throttle') {
      expect(judged.do).toBe('handle');
      const rate = createRate();
      const asked = Array.from({ length: 500 }, (_, at) => rate(1, at * 2));
      expect(asked).toContain(false);
      return;
    }
    expect(judged.do).toBe(row.expect === 'handle-ignore-extra' ? 'handle' : row.expect);
    if (row.reason) expect(judged).toMatchObject({ reason: row.reason });
    if (row.expect === 'handle-ignore-extra') expect(judged).not.toHaveProperty('message.verdict');
  });
});

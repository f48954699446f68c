import { afterAll, describe, expect, it } from 'vitest';
import { startNode } from '../../../../demo/world/anchored/node.ts';

const START = Date.parse('2026-01-01T00:00:00Z') / 1000;
const node = await startNode(31_337, START);
afterAll(() => node?.close());

describe('a node on this machine', () => {
  it('serves the chain it was told to, with no block but the first', async () => {
    const ask = async (method: string, ...params: unknown[]) => (node ? await node.call({ method, params }) : null);
    const started = node !== null;
    expect(await ask('eth_chainId')).toEqual(started ? { result: '0x7a69' } : null);
    const first = await ask('eth_getBlockByNumber', 'latest', false);
    expect(first).toEqual(
      started ? { result: expect.objectContaining({ number: '0x0', timestamp: `0x${START.toString(16)}` }) } : null,
    );
    expect(await ask('eth_nonsense')).toEqual(started ? { error: expect.objectContaining({ code: -32601 }) } : null);
  });

  it.each([
    ['not there', '/nonexistent/anvil'],
    ['of another kind', '/bin/false'],
    ['not installed', null],
  ])('is none where its program is %s', async (_, program) => {
    expect(await startNode(1, START, program)).toBeNull();
  });

  it('is gone after it was closed', async () => {
    const other = await startNode(1, START);
    await other?.close();
    await expect(other ? other.call({ method: 'eth_chainId', params: [] }) : Promise.reject(new Error())).rejects.toThrow();
  });
});

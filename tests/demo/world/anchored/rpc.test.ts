import { describe, expect, it } from 'vitest';
import { answerCall, callKey } from '../../../../demo/world/anchored/rpc.ts';

describe('a call of a node', () => {
  it('is answered under its own number', async () => {
    const say = async ({ method, params }: { method: string; params: readonly unknown[] }) => ({ result: [method, ...params] });
    const answer = await answerCall('{"jsonrpc":"2.0","id":7,"method":"m","params":["0x1"]}', say);
    expect(JSON.parse(answer ?? '')).toEqual({ jsonrpc: '2.0', id: 7, result: ['m', '0x1'] });
  });

  it.each(['', '[]', 'null', '{"method":1}', '{"method":"m","params":{}}'])('%s is none', async (sent) => {
    expect(await answerCall(sent, async () => ({ result: null }))).toBeNull();
  });

  it('is known by its address, its method and what it is about', () => {
    expect(callKey('https://rpc.example.org/', { method: 'm', params: ['0x1', false] })).toBe(
      'https://rpc.example.org/ m ["0x1",false]',
    );
  });
});

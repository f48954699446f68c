import { describe, expect, it } from 'vitest';
import { openSampleWorld } from '../../../demo/playground/sample-world.ts';

const BADGE = 'https://badges.example.org/1.json';
const NODE = 'https://rpc.example.org/';
const index = {
  answers: {
    [BADGE]: { status: 410, headers: { 'content-type': 'application/json' }, file: 'answers/1.json' },
    'https://badges.example.org/1.png': { status: 200, headers: { 'content-type': 'image/png' }, file: 'answers/1.png' },
    'https://down.example.org/': { fault: 'unreachable' },
  },
  chains: {
    networks: [{ network: 'eip155:1', family: 'evm', sources: [{ operator: 'One', url: NODE }] }],
    transactions: ['eip155:1 0x1'],
  },
};
const nodes = { [`${NODE} eth_chainId []`]: { result: '0x1' } };
const files: Record<string, string> = {
  'world/index.json': JSON.stringify(index),
  'world/samples.json': '[]',
  'world/nodes.json': JSON.stringify(nodes),
  'world/answers/1.json': '{"revoked":true}',
};

function fakeFetch() {
  const asked: string[] = [];
  const ask = async (url: string) => {
    asked.push(url);
    const text = files[url];
    return text === undefined ? new Response('', { status: 404 }) : new Response(text);
  };
  return { asked, ask };
}

const hop = (url: string) => ({
  url,
  accept: '*/*',
  maxBytes: 1000,
  signal: AbortSignal.timeout(1000),
  follow: 'identity' as const,
});

describe('the sample world in the page', () => {
  it('answers its own addresses from its files, with their status', async () => {
    const { asked, ask } = fakeFetch();
    const world = await openSampleWorld('world/', ask);
    const answer = await world.transport(hop(BADGE));
    expect([answer.url, answer.status, new TextDecoder().decode(answer.body)]).toEqual([BADGE, 410, '{"revoked":true}']);
    expect(asked).toEqual(['world/index.json', 'world/samples.json', 'world/answers/1.json']);
  });

  it('an unreachable host is unreachable, and nobody is asked', async () => {
    const { asked, ask } = fakeFetch();
    const world = await openSampleWorld('world/', ask);
    await expect(world.transport(hop('https://down.example.org/'))).rejects.toThrow('net.unreachable');
    expect(asked).toEqual(['world/index.json', 'world/samples.json']);
  });

  it('answers calls of its nodes from what they said, and knows no other', async () => {
    const { asked, ask } = fakeFetch();
    const world = await openSampleWorld('world/', ask);
    const call = async (method: string) => {
      const { body } = await world.transport({
        ...hop(NODE),
        post: JSON.stringify({ jsonrpc: '2.0', id: 3, method, params: [] }),
      });
      return JSON.parse(new TextDecoder().decode(body));
    };
    expect(await call('eth_chainId')).toEqual({ jsonrpc: '2.0', id: 3, result: '0x1' });
    expect(await call('eth_gasPrice')).toMatchObject({ id: 3, error: { code: -32601 } });
    expect(asked.filter((url) => url === NODE)).toEqual([]);
    expect(world.chains).toEqual(index.chains);
  });

  it('any other address is asked for real, also on a host of the world', async () => {
    const { asked, ask } = fakeFetch();
    const world = await openSampleWorld('world/', ask);
    expect((await world.transport(hop('https://badges.example.org/2.json'))).status).toBe(404);
    expect(asked.at(-1)).toBe('https://badges.example.org/2.json');
  });

  it('shows no picture but its own', async () => {
    const world = await openSampleWorld('world/', fakeFetch().ask);
    expect(world.picture('https://badges.example.org/1.png')).toBe('world/answers/1.png');
    expect(world.picture('https://elsewhere.example.org/1.png')).toBeNull();
    expect(world.picture(BADGE)).toBeNull();
  });

  it('is refused where it is not there', async () => {
    await expect(openSampleWorld('nowhere/', fakeFetch().ask)).rejects.toThrow('404');
  });
});

import { fetchTransport, type Transport } from '../../core/index.ts';
import { answerCall, callKey, NO_SUCH_METHOD } from '../world/anchored/rpc.ts';
import type { WorldChains } from '../world/sample-chain.ts';
import type { StaticIndex, StaticNodes, StaticSample } from '../world/static-world.ts';

/** The sample world as the page has it: files beside the page. */
export interface SampleWorld {
  samples: readonly StaticSample[];
  /** Bytes of a file of the world. */
  load: (file: string) => Promise<Uint8Array>;
  /** Where a file of the world can be shown from. */
  address: (file: string) => string;
  /** The world’s own picture behind an address of a badge’s picture; `null` for any other, which is never shown. */
  picture: (url: string) => string | null;
  /**
   * Answers addresses of the sample world from its files, within this page; every other address is asked for real. Exact
   * addresses, not hosts: a real badge of a platform that the world plays too gets that platform’s real answer.
   */
  transport: Transport;
  chains: WorldChains;
}

type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** Reads the world from `base`, the address of its folder with a slash at the end. Rejects if it is not there. */
export async function openSampleWorld(base: string, ask: Fetch = (url, init) => fetch(url, init)): Promise<SampleWorld> {
  const get = async (file: string) => {
    const response = await ask(base + file, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return response;
  };
  const [index, samples] = await Promise.all([
    get('index.json').then((response) => response.json() as Promise<StaticIndex>),
    get('samples.json').then((response) => response.json() as Promise<StaticSample[]>),
  ]);
  const answers = new Map(Object.entries(index.answers));
  const nodes = new Set(index.chains.networks.flatMap(({ sources }) => sources.map(({ url }) => url)));
  let said: Promise<StaticNodes> | undefined;

  /** What a node of the world said when the world was written. */
  const answerOfNode = async (url: string, sent: string) => {
    said ??= get('nodes.json').then((response) => response.json() as Promise<StaticNodes>);
    // A failure is not kept: the next question may fare better.
    said.catch(() => (said = undefined));
    const outcomes = await said;
    const answer = await answerCall(sent, async (call) => outcomes[callKey(url, call)] ?? NO_SUCH_METHOD);
    return new Response(answer, { headers: { 'content-type': 'application/json' } });
  };

  const answerFromFiles: Fetch = async (url, init) => {
    if (typeof init?.body === 'string' && nodes.has(url)) return answerOfNode(url, init.body);
    const answer = answers.get(url);
    if (!answer) return ask(url, init);
    // What `fetch` itself does when nobody answers.
    if ('fault' in answer) throw new TypeError('the sample host does not answer');
    const { body } = await get(answer.file);
    return new Response(body, { status: answer.status, headers: { ...answer.headers } });
  };

  return {
    samples,
    chains: index.chains,
    load: async (file) => new Uint8Array(await (await get(file)).arrayBuffer()),
    address: (file) => base + file,
    picture: (url) => {
      const answer = answers.get(url);
      return answer && 'file' in answer && answer.file.endsWith('.png') ? base + answer.file : null;
    },
    transport: fetchTransport({ fetch: answerFromFiles, cors: true }),
  };
}

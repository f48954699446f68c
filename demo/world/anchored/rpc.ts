/** A call of JSON-RPC 2.0. */
export interface RpcCall {
  method: string;
  params: readonly unknown[];
}

/** What a node says to a call. */
export type RpcOutcome = { result: unknown } | { error: { code: number; message: string } };

/** Under which the outcome of a call at an address is kept. */
export const callKey = (url: string, { method, params }: RpcCall): string => [url, method, JSON.stringify(params)].join(' ');

/** What a node says of a method that it does not have. */
export const NO_SUCH_METHOD: RpcOutcome = { error: { code: -32601, message: 'Method not found' } };

/** The answer to what was sent to a node: one call, as text. `null`: what was sent is none. */
export async function answerCall(post: string, say: (call: RpcCall) => Promise<RpcOutcome>): Promise<string | null> {
  const call = callIn(post);
  return call && JSON.stringify({ jsonrpc: '2.0', id: call.id, ...(await say(call)) });
}

function callIn(post: string): (RpcCall & { id: unknown }) | null {
  try {
    const { id = null, method, params = [] } = JSON.parse(post);
    return typeof method === 'string' && Array.isArray(params) ? { id, method, params } : null;
  } catch {
    return null;
  }
}

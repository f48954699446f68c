import type { ChainAnswer, HttpRequest, Ports } from '../../ports.ts';

/** One question about a transaction, and what came of it. */
export interface RecordedLookup {
  network: string;
  txid: string;
  /** Whether it was asked what has been spent since. */
  spends: boolean;
  answers: readonly ChainAnswer[];
  /** The requests whose answers led there, in the order of arrival. */
  asked: readonly Pick<HttpRequest, 'url' | 'post'>[];
}

/** A chain that tells `sink` every question and what came of it, so that `recordedChain` says the same. */
export function recordingChain(chain: Ports['chain'], sink: (lookup: RecordedLookup) => void): Ports['chain'] {
  return async (network, txid, options = {}) => {
    const asked: RecordedLookup['asked'][number][] = [];
    const { http } = options;
    const noting: Ports['http'] | undefined =
      http &&
      (async (request) => {
        const response = await http(request);
        const { url, post } = request;
        asked.push(post === undefined ? { url } : { url, post });
        return response;
      });
    const answers = await chain(network, txid, { ...options, http: noting });
    sink({ network, txid, spends: options.spends === true, answers, asked: [...asked] });
    return answers;
  };
}

/**
 * A chain that says what was recorded. It asks again for what led there, from the record, so that the evidence is the same.
 *
 * @param otherwise answers about what is not in the record
 */
export function recordedChain(lookups: readonly RecordedLookup[], otherwise: Ports['chain']): Ports['chain'] {
  return async (network, txid, options = {}) => {
    const same = lookups.filter((one) => one.network === network && one.txid === txid);
    const lookup = same.find(({ spends }) => spends === (options.spends === true)) ?? same[0];
    if (!lookup) return otherwise(network, txid, options);
    for (const request of lookup.asked) {
      // One that gives no answer now is no evidence, and the record says what was made of it.
      await options.http?.({ ...request, purpose: 'chain' }).catch(() => null);
    }
    return [...lookup.answers];
  };
}

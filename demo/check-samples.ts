import { askWithCodes } from '../codes/input-by-codes.ts';
import { readHere } from '../codes/node/read-here.ts';
import { type BadgeInput, createHttp, type Report, type Transport, verify } from '../core/index.ts';
import type { Sample } from './world/sample.ts';
import { NO_CHAINS, sampleChain, type WorldChains } from './world/sample-chain.ts';

/** What became of one sample. */
export interface SampleResult {
  sample: Sample;
  report: Report;
  /** What is not as expected; empty where all is well. */
  faults: readonly string[];
}

/** Verifies every sample as the product does, over `transport`, several at a time, and holds each against what it must give. */
export async function checkSamples(
  samples: readonly Sample[],
  transport: Transport,
  chains: WorldChains = NO_CHAINS,
): Promise<SampleResult[]> {
  const http = createHttp({ transport, clock: Date.now });
  const chain = sampleChain(http, chains);
  return Promise.all(
    samples.map(async (sample) => {
      const ask = (one: BadgeInput) =>
        verify(one, { holder: sample.holder, policy: { trust: sample.trust }, ports: { http, chain } });
      const { report } = await askWithCodes(ask, sample.input, readHere);
      return { sample, report, faults: faultsOf(sample, report) };
    }),
  );
}

function faultsOf({ verdict, codes = [] }: Sample, report: Report): string[] {
  const reported = new Set<string>(report.checks.flatMap(({ problems }) => problems.map(({ code }) => code)));
  return [
    ...(report.verdict === verdict ? [] : [`${report.verdict} in place of ${verdict}`]),
    ...codes.filter((code) => !reported.has(code)).map((code) => `${code} is not reported`),
  ];
}

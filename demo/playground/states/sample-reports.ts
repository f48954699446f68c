import { type Report, type Verdict, verify } from '../../../core/index.ts';
import type { StaticSample } from '../../world/static-world.ts';
import { withPicture } from '../embed/with-picture.ts';
import type { SampleWorld } from '../sample-world.ts';
import { worldPorts } from '../world-ports.ts';

/** The report of a sample with that verdict; where the world has none, that of another, with the verdict put in. */
export function sampleReports(world: SampleWorld): (verdict: Verdict) => Promise<Report> {
  // Nothing but the sample world is asked, and asking again changes nothing in it.
  const ports = worldPorts(world.transport, world.chains, 1);
  const [first] = world.samples;
  return async (verdict) => {
    const sample =
      world.samples.find((one) => one.verdict === verdict) ?? world.samples.find((one) => one.verdict === 'genuine') ?? first;
    if (!sample) throw new Error('the world has no samples');
    const { holder = {}, trust = [] } = sample;
    const report = await verify(await inputOf(sample, world), { holder, policy: { trust }, ports });
    return { ...(await withPicture(report, world)), verdict };
  };
}

async function inputOf({ input }: StaticSample, world: SampleWorld) {
  return 'url' in input ? input : { bytes: await world.load(input.file), name: input.name };
}

import type { Report } from '../../../core/index.ts';
import type { SampleWorld } from '../sample-world.ts';

/** A report whose picture, where it is one of the sample world's, needs no host that is not there. */
export async function withPicture(report: Report, world: SampleWorld | null): Promise<Report> {
  const { badge } = report;
  const file = badge?.image ? world?.picture(badge.image) : null;
  if (!badge || !file) return report;
  const image = await dataAddress(file).catch(() => badge.image);
  return { ...report, badge: { ...badge, image } };
}

async function dataAddress(file: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(file)).arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `data:image/png;base64,${btoa(text)}`;
}

// The playground as it is published, served on loopback: the one that `npm test` has built, or one built now.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serveFolder } from '../../demo/serve-folder.ts';
import { openLedger } from '../../demo/world/anchored/ledger.ts';
import { createSamples } from '../../demo/world/samples.ts';
import { type StaticIndex, type StaticSample, staticWorld } from '../../demo/world/static-world.ts';
import { createWorld } from '../../demo/world/world.ts';

/** The published page and what its files say. */
export interface PlaygroundSite {
  /** With a slash at the end. */
  address: string;
  index: StaticIndex;
  samples: readonly StaticSample[];
  /** A file of the sample world on disk, to be dropped or chosen. */
  file: (path: string) => string;
  close: () => Promise<void>;
}

/** Serves the playground. */
export async function openPlayground(): Promise<PlaygroundSite> {
  const built = process.env['TASHIKA_PLAYGROUND'];
  const folder = built ?? (await buildPlayground());
  const server = await serveFolder(folder);
  const file = (path: string) => join(folder, 'world', path);
  const read = <T>(path: string): T => JSON.parse(readFileSync(file(path), 'utf8'));
  return {
    address: server.address,
    index: read('index.json'),
    samples: read('samples.json'),
    file,
    close: async () => {
      await server.close();
      if (!built) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function buildPlayground(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tashika-playground-'));
  const ledger = await openLedger();
  const files = await staticWorld(await createWorld(ledger), await createSamples(ledger), ledger);
  await ledger?.close();
  for (const [path, bytes] of files) {
    const file = join(folder, 'world', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  const configFile = fileURLToPath(new URL('../../demo/vite.config.ts', import.meta.url));
  await build({ configFile, logLevel: 'error', build: { outDir: folder } });
  return folder;
}

/** The sample with this id. */
export function sampleOf(site: PlaygroundSite, id: string): StaticSample {
  const sample = site.samples.find((one) => one.id === id);
  if (!sample) throw new Error(`no sample ${id}`);
  return sample;
}

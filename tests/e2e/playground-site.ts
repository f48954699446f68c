// The playground as it is published, built into a folder of its own and served on loopback.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

/** Builds and serves the playground. */
export async function openPlayground(): Promise<PlaygroundSite> {
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
  const server = await serveFolder(folder);
  const read = <T>(path: string): T => JSON.parse(new TextDecoder().decode(files.get(path)));
  return {
    address: server.address,
    index: read('index.json'),
    samples: read('samples.json'),
    file: (path) => join(folder, 'world', path),
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The sample with this id. */
export function sampleOf(site: PlaygroundSite, id: string): StaticSample {
  const sample = site.samples.find((one) => one.id === id);
  if (!sample) throw new Error(`no sample ${id}`);
  return sample;
}

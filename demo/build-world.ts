// Writes the sample world as static files: node dist/demo/build-world.js <folder>
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NO_LEDGER, openLedger } from './world/anchored/ledger.ts';
import { createSamples } from './world/samples.ts';
import { STATIC_FOLDERS, staticWorld } from './world/static-world.ts';
import { createWorld } from './world/world.ts';

const folder = process.argv[2];
if (!folder) {
  console.error('Usage: node dist/demo/build-world.js <folder>');
  process.exit(64);
}
for (const name of STATIC_FOLDERS) rmSync(join(folder, name), { recursive: true, force: true });
const ledger = await openLedger();
if (!ledger) console.log(NO_LEDGER.en);
const files = await staticWorld(await createWorld(ledger), await createSamples(ledger), ledger).finally(() => ledger?.close());
for (const [path, bytes] of files) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
console.log(`sample world: ${files.size} files in ${folder}`);

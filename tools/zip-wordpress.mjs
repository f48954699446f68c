// `npm run build:wordpress`: puts the plugin for WordPress together with the built widget, as dist/wordpress/tashika-badge.zip.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NAME = 'tashika-badge';

const { entry, integrity } = JSON.parse(readFileSync(join(ROOT, 'dist/widget/integrity.json'), 'utf8'));
const plugin = filesIn(join(ROOT, 'integrations/wordpress', NAME));
const scripts = Object.fromEntries(
  [
    entry,
    ...Object.keys(integrity).filter((name) => name.startsWith('chunks/')),
    'tashika.css',
    'licenses.md',
    ...licences(),
  ].map((name) => [`widget/${name}`, readFileSync(join(ROOT, 'dist/widget', name))]),
);
const script = `<?php
// Made by tools/zip-wordpress.mjs.
defined( 'ABSPATH' ) || exit;
return array(
	'file'      => '${entry}',
	'integrity' => '${integrity[entry]}',
);
`;
const files = { ...plugin, ...scripts, 'widget/script.php': Buffer.from(script), LICENSE: readFileSync(join(ROOT, 'LICENSE')) };
// One time for all: the same sources give the same archive.
const options = { level: 9, mtime: '2026-01-01T00:00:00' };
const zip = zipSync(
  Object.fromEntries(
    Object.keys(files)
      .sort()
      .map((name) => [`${NAME}/${name}`, files[name]]),
  ),
  options,
);
mkdirSync(join(ROOT, 'dist/wordpress'), { recursive: true });
writeFileSync(join(ROOT, `dist/wordpress/${NAME}.zip`), zip);

function filesIn(folder) {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

function licences() {
  return readdirSync(join(ROOT, 'dist/widget/chunks'))
    .filter((name) => name.endsWith('-licenses.md'))
    .map((name) => `chunks/${name}`);
}

#!/usr/bin/env node
// Joins the pinned JSON-LD contexts into `core/lib/contexts/joined` (docs/decisions/0010-contexts-are-joined-and-pinned.md).
// Each must be the one whose digest stands in `contexts/pins.json`: a package that says something new stops the build.
// With `--pin` the digests are written anew; whoever does so has read what changed.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { blockcertsTerms } from './contexts/blockcerts-terms.mjs';
import { namesOfTerms } from './contexts/names-of-terms.mjs';
import { FILES } from './contexts/sources.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const PINS = here('./contexts/pins.json');
const OUT = here('../core/lib/contexts/joined');

/** Of the document with its members in order, so that it does not hang on how a package was printed. */
const digest = (document) =>
  createHash('sha256')
    .update(JSON.stringify(sorted(document)))
    .digest('hex');

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, sorted(value[name])]),
  );
}

const found = {};
const files = Object.entries(FILES).map(([file, contexts]) => {
  const documents = {};
  for (const [document, ...urls] of contexts) {
    for (const url of urls) found[url] = digest(document);
    // A further name of a document stands for it as a text.
    documents[urls[0]] = document;
    for (const other of urls.slice(1)) documents[other] = urls[0];
  }
  // Bundlers keep a member with a plain name as text, which packs better than code.
  return [`${file}.json`, `${JSON.stringify({ documents })}\n`];
});

// What a signed credential says is read back by these names (core/lib/canonical/signed-view.ts); Blockcerts 3.x may be signed too.
const terms = namesOfTerms(FILES.credentials.map(([document]) => document));
const { credential, ...certificates } = blockcertsTerms(FILES.blockcerts, terms);
const both = { members: { ...credential.members, ...terms.members }, types: { ...credential.types, ...terms.types } };
files.push(['terms.json', `${JSON.stringify(both)}\n`]);
files.push(['blockcerts-terms.json', `${JSON.stringify(certificates)}\n`]);

if (process.argv.includes('--pin')) writeFileSync(PINS, `${JSON.stringify(found, null, 2)}\n`);
const pins = JSON.parse(readFileSync(PINS, 'utf8'));
const strange = [...new Set([...Object.keys(pins), ...Object.keys(found)])].filter((url) => pins[url] !== found[url]);
if (strange.length > 0) {
  console.error(`These contexts are not the pinned ones:\n${strange.join('\n')}`);
  process.exit(1);
}
mkdirSync(OUT, { recursive: true });
for (const [name, text] of files) writeFileSync(`${OUT}/${name}`, text);

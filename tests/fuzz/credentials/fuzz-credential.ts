// Changes one credential again and again, and gathers every change that passed.
import { type Random, randomOf } from '../random.ts';
import type { Doc, Issued, World } from './issue.ts';
import { faultOf, type Sound } from './judge.ts';
import { JSON_MUTATIONS, type Mutation } from './mutate-json.ts';
import { PROOF_MUTATIONS } from './mutate-proof.ts';
import { TOKEN_MUTATIONS } from './mutate-token.ts';
import { mutatedWorld } from './mutate-world.ts';

/** One change: what was changed, and the text, or the world in which it is read. */
interface Changed {
  what: string;
  text: string;
  world?: World;
}

/** What a run of the fuzzer found; every finding names the change and holds the text. */
export interface CredentialReport {
  runs: number;
  findings: string[];
}

/** Changes `sound` credentials `iterations` times in all, by choices that `seed` repeats. */
export async function fuzzCredentials(sound: readonly Sound[], iterations: number, seed: number): Promise<CredentialReport> {
  const random = randomOf(seed);
  const findings: string[] = [];
  for (let run = 0; run < iterations; run++) {
    const one = random.pick(sound);
    const { what, text, world } = changed(one.issued, random);
    const fault = await faultOf(one, text, world);
    if (fault !== null)
      findings.push(`run ${run}, ${one.issued.name}, ${what}: ${fault}: ${text} ${JSON.stringify(world ?? '')}`);
  }
  return { runs: iterations, findings };
}

const DOCUMENT_MUTATIONS: readonly (readonly [string, Mutation])[] = Object.entries(JSON_MUTATIONS);
/** The proof is small and decides everything: as often as all the rest. */
const EMBEDDED: readonly (readonly [string, Mutation])[] = [
  ...DOCUMENT_MUTATIONS,
  ...Array.from({ length: 4 }, () => Object.entries(PROOF_MUTATIONS)).flat(),
];

function changed(issued: Issued, random: Random): Changed {
  if (random.below(10) === 0) {
    const world = mutatedWorld(issued.world, random);
    if (world) return { ...world, text: issued.text };
  }
  for (;;) {
    const { what, text } = issued.covers === 'token' ? changedToken(issued, random) : changedDocument(issued, random);
    if (text !== issued.text) return { what, text };
  }
}

function changedToken(issued: Issued, random: Random): Changed {
  const what = random.pick(Object.keys(TOKEN_MUTATIONS));
  return { what, text: TOKEN_MUTATIONS[what]?.(issued.text.split('.'), issued, random) ?? issued.text };
}

/** One change, sometimes two: the second must not undo what the first gave away. */
function changedDocument(issued: Issued, random: Random): Changed {
  if (random.below(12) === 0) return changedWriting(issued.text, random);
  const document = structuredClone(issued.document) as Doc;
  const chosen = random.below(4) === 0 ? [random.pick(EMBEDDED), random.pick(DOCUMENT_MUTATIONS)] : [random.pick(EMBEDDED)];
  // Two changes may get in each other's way: a proof that is gone has no options.
  try {
    for (const [, mutate] of chosen) mutate(document, random);
  } catch {
    return { what: '', text: issued.text };
  }
  return { what: chosen.map(([what]) => what).join(', '), text: JSON.stringify(document) };
}

/** The text itself, which two readers could read as two documents. */
function changedWriting(text: string, random: Random): Changed {
  const ways: Record<string, () => string> = {
    'a name twice, first': () => text.replace(/^\{/, '{"name":"Another",'),
    'a name twice, last': () => text.replace(/\}$/, ',"name":"Another"}'),
    'a name twice, escaped': () => text.replace(/\}$/, ',"n\\u0061me":"Another"}'),
    'the proof twice': () => text.replace(/\}$/, ',"proof":{"type":"DataIntegrityProof"}}'),
    'a document behind it': () => `${text}{}`,
    'a byte-order mark': () => `\ufeff${text}`,
    blanks: () => JSON.stringify(JSON.parse(text), null, random.below(8)),
    escapes: () => text.replace(/"name"/g, '"\\u006eame"'),
    'a lone surrogate': () => text.replace('invented', '\\ud800'),
    'a character': () => {
      const at = random.below(text.length);
      return text.slice(0, at) + String.fromCharCode(32 + random.below(95)) + text.slice(at + 1);
    },
  };
  const what = random.pick(Object.keys(ways));
  return { what, text: ways[what]?.() ?? text };
}

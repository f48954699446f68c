import { join } from 'node:path';
import type { ReadCodes } from '../../codes/contract.ts';
import { askWithCodes } from '../../codes/input-by-codes.ts';
import {
  type BadgeInput,
  cacheHttp,
  createHttp,
  type Holder,
  type MembersProgress,
  type Ports,
  type RecordedAnswer,
  type RecordedLookup,
  type Report,
  recordingChain,
  recordingTransport,
  type Transport,
  type TrustEntry,
  verify,
  worldChain,
} from '../../core/index.ts';
import { writeCase } from '../case-folder.ts';
import type { Source } from '../inputs.ts';

/** What `tashika verify` goes by. */
export interface VerifyJob {
  transport: Transport;
  clock: () => number;
  holder: Holder;
  trust: readonly TrustEntry[];
  /** ISO 8601, or the clock. */
  now: string | null;
  /** Where to write each verification down. */
  record: string | null;
  /** By network: the viewer's own sources of blockchains. */
  chains: Readonly<Record<string, readonly string[]>>;
  /** Ask whoever endorses a badge too. */
  askEndorsers: boolean;
  /** The reader's, BCP 47, best first; none where a program reads. */
  languages: readonly string[];
  /** Told of the badges of a list as they are ready; `input`: its place among the sources. */
  onMembers?: ((input: number, progress: MembersProgress) => void) | undefined;
  /** Looks for codes in a file that holds no badge. */
  readCodes: ReadCodes;
}

/** How many inputs are under way at once; requests have limits of their own. */
const AT_ONCE = 16;

/**
 * Verifies many inputs with shared limits and kept answers, and yields the reports in the order of the inputs.
 */
export async function* verifyAll(sources: readonly Source[], job: VerifyJob): AsyncGenerator<{ source: Source; report: Report }> {
  const { transport, clock } = job;
  const http = cacheHttp(createHttp({ transport, clock }), { clock });
  const running: { source: Source; report: Promise<Report> }[] = [];
  let next = 0;
  while (next < sources.length || running.length > 0) {
    for (let source = sources[next]; source && running.length < AT_ONCE; source = sources[next]) {
      const input = next;
      const onMembers = (progress: MembersProgress) => job.onMembers?.(input, progress);
      const report =
        job.record === null
          ? verifyOne(source, job, http, onMembers)
          : verifyAndRecord(source, job, join(job.record, numbered(next)), onMembers);
      report.catch(() => {}); // awaited below, in order; a fault must not count as unhandled meanwhile
      running.push({ source, report });
      next++;
    }
    const first = running.shift();
    if (first) yield { source: first.source, report: await first.report };
  }
}

type OnMembers = (progress: MembersProgress) => void;

async function verifyOne(source: Source, job: VerifyJob, http: Ports['http'], onMembers: OnMembers): Promise<Report> {
  const policy = { trust: job.trust, ...(job.now !== null && { now: job.now }) };
  const chain = worldChain(http, job.chains);
  const { holder, clock, languages, askEndorsers } = job;
  const ask = (input: BadgeInput) =>
    verify(input, { holder, policy, languages, askEndorsers, ports: { http, chain, clock }, onMembers });
  return (await askWithCodes(ask, await source.open(), job.readCodes)).report;
}

/**
 * Recorded apart from all others, by a clock that stands still: whatever the answer relied upon is in its folder. In the issuer's own
 * language, so that whoever replays it reads the same.
 */
async function verifyAndRecord(source: Source, job: VerifyJob, folder: string, onMembers: OnMembers): Promise<Report> {
  const answers: RecordedAnswer[] = [];
  const transactions: RecordedLookup[] = [];
  const now = job.now ?? new Date(job.clock()).toISOString();
  const clock = () => Date.parse(now);
  const transport = recordingTransport(job.transport, (answer) => answers.push(answer), clock);
  const http = createHttp({ transport, clock });
  const ask = (input: BadgeInput) =>
    verify(input, {
      holder: job.holder,
      policy: { trust: job.trust, now },
      ports: { http, chain: recordingChain(worldChain(http, job.chains), (lookup) => transactions.push(lookup)), clock },
      onMembers,
    });
  // Of a file with a code the address is written down: it is what was verified, and the file may hold more about its owner.
  const { input, report } = await askWithCodes(ask, await source.open(), job.readCodes);
  // A claim link or a wrapped address is never kept: the report has none, and neither has the record.
  const kept = 'url' in input ? keptAddress(report) : input;
  if (kept) {
    const { holder, trust, chains } = job;
    await writeCase(folder, {
      id: folder.split(/[\\/]/).at(-1) ?? folder,
      input: kept,
      now,
      holder,
      trust,
      answers,
      transactions,
      chains,
    });
  }
  return report;
}

function keptAddress({ input: { url, seenIn } }: Report): BadgeInput | null {
  return url === undefined ? null : { url, seenIn };
}

function numbered(index: number): string {
  return String(index + 1).padStart(4, '0');
}

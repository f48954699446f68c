// Runs one command line of the program in this process, with a world of recorded answers in place of the network.
import { main } from '../../cli/main.ts';
import { type RecordedAnswer, recordedTransport, type Transport } from '../../core/index.ts';

export interface Ran {
  code: number;
  out: string;
  err: string;
  /** Every address that was asked, in order. */
  asked: string[];
}

export async function runCli(
  argv: readonly string[],
  {
    answers = [],
    env = {},
    stdin = '',
    columns = 80,
    isTTY = false,
    now = '2027-06-01T00:00:00Z',
    transport = recordedTransport(answers),
  }: {
    answers?: readonly RecordedAnswer[];
    env?: Record<string, string>;
    stdin?: string;
    columns?: number;
    isTTY?: boolean;
    now?: string;
    /** In place of recorded answers. */
    transport?: Transport;
  } = {},
): Promise<Ran> {
  const written = { out: '', err: '' };
  const asked: string[] = [];
  const code = await main(argv, {
    env,
    stdin: (async function* () {
      yield new TextEncoder().encode(stdin);
    })(),
    stdout: { isTTY, columns, write: (text) => (written.out += text) },
    stderr: { isTTY, write: (text) => (written.err += text) },
    transport: (hop) => {
      asked.push(hop.url);
      return transport(hop);
    },
    clock: () => Date.parse(now),
  });
  return { code, ...written, asked };
}

import { parseArgs } from 'node:util';
import { chooseLocale, LOCALES, type LocaleId } from '../core/present/index.ts';
import { ownSources } from './own-sources.ts';
import { RELAY_OPTIONS, type RelayArguments, relayArguments } from './relay-arguments.ts';
import { UsageError } from './usage-error.ts';

export interface Arguments {
  command: 'verify' | 'replay' | 'relay' | 'help' | 'version';
  inputs: string[];
  holder: { email?: string; name?: string };
  trustFile: string | null;
  now: string | null;
  record: string | null;
  /** Ask whoever endorses a badge too, on whatever host. */
  askEndorsers: boolean;
  /** By network: the viewer's own sources. */
  chains: Readonly<Record<string, readonly string[]>>;
  json: boolean;
  locale: LocaleId;
  /** Of `relay` alone. */
  relay: RelayArguments | null;
}

const VERIFY_OPTIONS = {
  'holder-email': { type: 'string' },
  'holder-name': { type: 'string' },
  trust: { type: 'string' },
  now: { type: 'string' },
  record: { type: 'string' },
  chain: { type: 'string', multiple: true },
  'ask-endorsers': { type: 'boolean', default: false },
} as const;

const OPTIONS = {
  ...VERIFY_OPTIONS,
  ...RELAY_OPTIONS,
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const;

/**
 * Reads the command line.
 *
 * @throws UsageError with a sentence that says what to write instead
 */
export function readArguments(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Arguments {
  const { values, positionals } = parse(argv);
  const [command, ...inputs] = positionals;
  const locale = localeOf(values.lang, env);
  const common = {
    inputs,
    holder: {
      ...(values['holder-email'] !== undefined && { email: values['holder-email'] }),
      ...(values['holder-name'] !== undefined && { name: values['holder-name'] }),
    },
    trustFile: values.trust ?? null,
    now: values.now ?? null,
    record: values.record ?? null,
    askEndorsers: values['ask-endorsers'],
    chains: ownSources(values.chain ?? []),
    json: values.json,
    locale,
    relay: null,
  };
  if (values.help) return { command: 'help', ...common };
  if (values.version) return { command: 'version', ...common };
  if (command === 'relay') {
    rejectOptions(values, [...Object.keys(VERIFY_OPTIONS), 'json'], 'does not belong to relay.');
    if (inputs.length > 0) throw new UsageError(`relay takes options alone, not "${inputs[0]}".`);
    return { command, ...common, relay: relayArguments(values) };
  }
  if (command !== 'verify' && command !== 'replay') {
    throw new UsageError(
      command === undefined ? 'Say what to do: tashika verify <file | address>' : `There is no command "${command}".`,
    );
  }
  if (inputs.length === 0) throw new UsageError(`Say what to ${command}.`);
  rejectOptions(values, Object.keys(RELAY_OPTIONS), 'belongs to relay.');
  // A recorded case carries its own holder, list and clock.
  if (command === 'replay')
    rejectOptions(values, Object.keys(VERIFY_OPTIONS), 'belongs to verify: a recorded case brings its own.');
  if (common.now !== null && Number.isNaN(Date.parse(common.now)))
    throw new UsageError(`--now "${common.now}" is not an ISO 8601 time.`);
  // Whoever replays asks nobody: the record would not give the same report.
  if (common.askEndorsers && common.record !== null) throw new UsageError('--ask-endorsers does not go with --record.');
  return { command, ...common };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** An option that would be ignored is a mistake. */
function rejectOptions(values: Readonly<Record<string, unknown>>, names: readonly string[], why: string): void {
  for (const name of names) {
    if (values[name] !== undefined && values[name] !== false) throw new UsageError(`--${name} ${why}`);
  }
}

function localeOf(asked: string | undefined, env: Readonly<Record<string, string | undefined>>): LocaleId {
  if (asked !== undefined) {
    const locale = chooseLocale([asked]);
    if (!asked.toLowerCase().startsWith(locale)) {
      throw new UsageError(`--lang knows ${LOCALES.join(', ')}, not "${asked}".`);
    }
    return locale;
  }
  // POSIX: LC_ALL outweighs LC_MESSAGES outweighs LANG; `ja_JP.UTF-8` is read as `ja-JP`.
  const set = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return chooseLocale([set.replace(/\..*$/, '').replace('_', '-')]);
}

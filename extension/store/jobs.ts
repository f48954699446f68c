import { type BadgeInput, PLATFORMS, readLink } from '../../core/index.ts';
import type { Job } from '../messages.ts';
import { database } from './database.ts';

/** A new record of something to be verified. */
export function newJob(input: BadgeInput, from: Job['from'], now = Date.now()): Job {
  return { id: crypto.randomUUID(), input: withoutSecrets(input), from, created: now, step: 'open', attempts: 0 };
}

/**
 * An input as it may be written down: out of its wrapper, which holds the address of the reader. Whoever has a link for receiving a
 * badge can receive it, so nothing is kept of one but that it is one, at which platform.
 */
function withoutSecrets(input: BadgeInput): BadgeInput {
  if ('url' in input) return { ...input, url: keepable(input.url) };
  // A document is judged letter by letter; words around an address are not.
  if ('text' in input && !/^\s*(?:[{[<]|ey)/.test(input.text)) return { text: input.text.replace(/https?:\/\/\S+/gi, keepable) };
  return input;
}

/** Another address in place of one, of which the same is to be said. */
function keepable(address: string): string {
  const link = readLink(address);
  switch (link.kind) {
    case 'badge':
      return link.url;
    case 'other':
      return withoutPassword(link.url);
    case 'claim':
      return claimAt(link.platform.id);
    case 'wrapped':
      // Of a gateway that does nothing but wrap, without what it wraps.
      return 'https://urldefense.com/';
    default:
      return address;
  }
}

/** That there was one is the reason for which nothing is asked. */
function withoutPassword(address: string): string {
  const url = new URL(address);
  if (url.password) url.password = 'x';
  return url.href;
}

function claimAt(platform: string): string {
  const hosts = PLATFORMS.flatMap(({ id, hosts }) => (id === platform ? hosts : []));
  return hosts.map((host) => `https://${host}/receive/`).find((one) => readLink(one).kind === 'claim') ?? '';
}

/** Writes a job down; the same id again replaces it. */
export async function putJob(job: Job): Promise<void> {
  await (await database()).put('jobs', job);
}

/** The job with this id; `null`: none, or forgotten. */
export async function getJob(id: string): Promise<Job | null> {
  return (await (await database()).get('jobs', id)) ?? null;
}

/** Takes a job out. */
export async function dropJob(id: string): Promise<void> {
  await (await database()).delete('jobs', id);
}

/** Jobs that were begun and have no answer yet. */
export async function openJobs(): Promise<Job[]> {
  return (await (await database()).getAll('jobs')).filter(({ step }) => step === 'open');
}

/** How long a job is kept: its file may be asked about again with another address. */
const KEEP_MS = 3_600_000;
/** A job that could not be ended this often is given up. */
const MOST_ATTEMPTS = 5;

/** Forgets old jobs and those that nothing could be made of. @param now milliseconds since the epoch */
export async function pruneJobs(now: number): Promise<void> {
  for (const { id, created, attempts } of await (await database()).getAll('jobs')) {
    if (created + KEEP_MS < now || attempts >= MOST_ATTEMPTS) await dropJob(id);
  }
}

/** Forgets every job. */
export async function clearJobs(): Promise<void> {
  await (await database()).clear('jobs');
}

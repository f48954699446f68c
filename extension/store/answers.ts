import { array, instance, nullable, number, object, record, safeParse, string } from 'valibot';
import type { AnswerStore, HttpResponse, RecordedAnswer, Report, StoredAnswer } from '../../core/index.ts';
import { database } from './database.ts';

/** An older version may have written it, and a disk may have spoilt it: what has another shape is as good as absent. */
const SHAPE = object({
  key: string(),
  until: number(),
  unanswered: number(),
  response: nullable(
    object({
      url: string(),
      status: number(),
      headers: record(string(), string()),
      body: instance(Uint8Array),
      receivedAt: number(),
      notes: array(string()),
    }),
  ),
});

/** The answers of hosts, kept on the device as long as their purpose allows. */
export const answerStore: AnswerStore = {
  get: async (key) => readAnswer(await (await database()).get('answers', key)),
  put: async (answer) => {
    await (await database()).put('answers', answer);
  },
  drop: async (key) => (await database()).delete('answers', key),
};

function readAnswer(kept: unknown): StoredAnswer | undefined {
  const parsed = safeParse(SHAPE, kept);
  return parsed.success ? parsed.output : undefined;
}

/** The answers that a report rests on, with their bodies, as far as they are still kept: for evidence that can be replayed. */
export async function answersFor(report: Report): Promise<RecordedAnswer[]> {
  const kept = (await (await database()).getAll('answers')).flatMap((one) => readAnswer(one) ?? []);
  return report.evidence.flatMap(({ url, post, time, status }) => {
    const found = kept.find(
      ({ key, response: one }) =>
        one?.url === url && one.status === status && iso(one.receivedAt) === time && (post === undefined || isAbout(key, post)),
    );
    return found?.response ? recorded(found.key, found.response, post) : [];
  });
}

/** Whether a kept answer is one to what was sent: one address gives several. */
function isAbout(key: string, post: string): boolean {
  return key.endsWith(` ${post}`);
}

/** An answer as a record, and before it the redirect that led to it: the browser followed it by itself. */
function recorded(key: string, { url, status, headers, body, receivedAt }: HttpResponse, post?: string): RecordedAnswer[] {
  const time = iso(receivedAt);
  // What was sent is never sent on.
  if (post !== undefined) return [{ method: 'POST', url, post, status, headers, body, time }];
  const asked = key.slice(key.indexOf(' ') + 1);
  const answer: RecordedAnswer = { method: 'GET', url, status, headers, body, time };
  return asked === url ? [answer] : [{ method: 'GET', url: asked, status: 302, headers: { location: url }, time }, answer];
}

/** Decoded bytes that may be kept in all; the oldest go first. */
const MOST_BYTES = 32 * 1_048_576;
/** A rough cost of a record besides its body. */
const RECORD_BYTES = 1_024;
/** An answer that may no longer be used is still evidence of what was shown, for a while. */
const EVIDENCE_MS = 24 * 3_600_000;

/** Forgets what is too old, and the oldest of what is too much. @param now milliseconds since the epoch */
export async function pruneAnswers(now: number): Promise<void> {
  const db = await database();
  const all = (await db.getAll('answers')).sort((a, b) => b.until - a.until);
  let bytes = 0;
  for (const { key, until, response } of all) {
    bytes += RECORD_BYTES + (response?.body.byteLength ?? 0);
    if (bytes > MOST_BYTES || until + EVIDENCE_MS < now) await db.delete('answers', key);
  }
}

/** Forgets every answer. */
export async function clearAnswers(): Promise<void> {
  await (await database()).clear('answers');
}

function iso(time: number): string {
  return new Date(time).toISOString();
}

// Tables whose rows are whole verifications: a badge, every answer of the world, and the verdicts that are right.
import { describe, expect, it } from 'vitest';
import { createHttp } from '../../core/adapters/fetch-http.ts';
import { type RecordedAnswer, recordedTransport } from '../../core/adapters/recorded-transport.ts';
import type { BadgeInput, Report } from '../../core/model/report.ts';
import { verify } from '../../core/verify.ts';
import { vectorsPresent, vectorTable } from './vectors.ts';

interface TableAnswer {
  url: string;
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
  text?: string;
  error?: string;
}

interface Row {
  input: { json?: unknown; text?: string };
  http?: TableAnswer[];
  verdict: string[];
}

/** Declares a test for each row of `tables/<name>.json`. */
export function describeVerifications(name: string): void {
  const table = vectorsPresent ? vectorTable<Row>(name) : { rows: [] };
  const { now, http_common: common } = table as unknown as { now: string; http_common?: TableAnswer[] };
  describe.runIf(vectorsPresent)(`tables/${name}.json`, () => {
    it('has rows', () => {
      expect(table.rows.length).toBeGreaterThan(20);
    });

    it.each(table.rows.map((row) => [row.id, row] as const))('%s', async (_id, { input, http = [], verdict, anyCode }) => {
      const text = input.text ?? JSON.stringify(input.json);
      const report = await verifyIn(now, [...(common ?? []), ...http], { text });
      const codes = report.checks.flatMap(({ problems }) => problems.map(({ code }) => code as string));
      expect(verdict, JSON.stringify(report.checks, null, 1)).toContain(report.verdict);
      if (anyCode)
        expect(
          anyCode.filter((code) => codes.includes(code)),
          codes.join(', '),
        ).not.toEqual([]);
    });
  });
}

/** @param answers the last one of an address counts */
function verifyIn(now: string, answers: readonly TableAnswer[], input: BadgeInput): Promise<Report> {
  const clock = () => Date.parse(now);
  const http = createHttp({ transport: recordedTransport(answers.map(recorded)), clock, tries: 1 });
  return verify(input, { ports: { http, clock, chain: async () => [] }, policy: { now } });
}

function recorded({ url, status = 0, headers, json, text, error }: TableAnswer): RecordedAnswer {
  if (error !== undefined) return { method: 'GET', url, status: 0, error: 'net.unreachable' };
  const body = new TextEncoder().encode(text ?? JSON.stringify(json));
  return { method: 'GET', url, status, headers, body };
}

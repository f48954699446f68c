// Whole verifications that a table gives as rows (`about`, `given`, `answer` stand in each table): badge, world and time.
import { recordedPorts } from '../../cli/case-folder.ts';
import { type RecordedCase, type Report, verify } from '../../core/index.ts';
import { vectorTable } from './vectors.ts';

interface RowAnswer {
  method: 'GET';
  url: string;
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
  text?: string;
  /** No whole answer came. */
  error?: string;
}

interface Row {
  input: { json?: unknown; text?: string };
  verdict: string[];
  now?: string;
  http?: RowAnswer[];
  why?: string;
}

/** One row: what it asks, and how a report differs from what it allows. */
export interface TableVerification {
  id: string;
  run: () => Promise<Report>;
  /** Empty: the report is right. */
  disagreements: (report: Report) => string[];
}

/** Every row of the table `name` as a verification of its own. */
export function tableVerifications(name: string): TableVerification[] {
  const table = vectorTable<Row>(name) as ReturnType<typeof vectorTable<Row>> & { now: string; http_common?: RowAnswer[] };
  return table.rows.map((row) => ({
    id: row.id,
    run: () => verified(row, row.now ?? table.now, [...(table.http_common ?? []), ...(row.http ?? [])]),
    disagreements: (report) => disagreements(report, row),
  }));
}

/** The later of two answers of one address counts: those of the row stand before those of all rows. */
async function verified({ input }: Row, now: string, http: readonly RowAnswer[]): Promise<Report> {
  const recorded: RecordedCase = {
    ...{ id: '', now, holder: {}, trust: [], transactions: [] },
    input: { text: input.text ?? JSON.stringify(input.json) },
    answers: http.map(({ url, status = 0, headers, json, text = '', error }) => ({
      ...{ method: 'GET' as const, url, status, headers },
      ...(error !== undefined && { error: 'net.unreachable' as const }),
      body: new TextEncoder().encode(json === undefined ? text : JSON.stringify(json)),
    })),
  };
  return verify(recorded.input, { policy: { now, trust: [] }, ports: recordedPorts(recorded) });
}

function disagreements(report: Report, row: Row & { anyCode?: string[] }): string[] {
  const codes: string[] = report.checks.flatMap(({ problems }) => problems.map(({ code }) => code));
  const wrong = row.verdict.includes(report.verdict) ? [] : [`verdict ${report.verdict}, not ${row.verdict.join(' or ')}`];
  if (row.anyCode && !row.anyCode.some((code) => codes.includes(code))) {
    wrong.push(`none of ${row.anyCode.join(', ')} among ${codes.join(', ') || 'no codes'}`);
  }
  // A fault of this program is unknown, which is what many rows ask for.
  wrong.push(...codes.filter((code) => code.endsWith('.internal-error')));
  return wrong;
}

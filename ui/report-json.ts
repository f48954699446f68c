import type { Report } from '../core/index.ts';

/** A report as JSON to be read or handed on: of an issuer's design, which may fill a megabyte and name the holder, only how long it is. */
export function reportJson(report: Report): string {
  return JSON.stringify(
    report,
    (name, value: unknown) => {
      if (name !== 'display' || typeof value !== 'object' || value === null || !('content' in value)) return value;
      return { ...value, content: `(${String(value.content).length} characters)` };
    },
    2,
  );
}

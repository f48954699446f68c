// Every benchmark. A new one is one file in `cases/` and its line here.
import { bulkHosted } from './cases/bulk-hosted.mjs';
import { extensionPage } from './cases/extension-page.mjs';
import { extensionScan } from './cases/extension-scan.mjs';
import { largeCertificate } from './cases/large-certificate.mjs';
import { merklePath } from './cases/merkle-path.mjs';
import { payload } from './cases/payload.mjs';
import { relay } from './cases/relay.mjs';
import { relayHostile } from './cases/relay-hostile.mjs';
import { completeBadge, signedBadge } from './cases/signed-badge.mjs';
import { warmHosted } from './cases/warm-hosted.mjs';
import { widgetWall } from './cases/widget.mjs';

/**
 * @typedef {object} Benchmark
 * @property {string} name
 * @property {() => Promise<{ cases?: import('./harness.mjs').Case[], goals?: import('./harness.mjs').Goal[],
 *   measure?: (figures: import('./harness.mjs').Figure[]) => Promise<{ words: string, met: boolean }[]> }>} prepare
 *   `measure`: what is counted rather than raced, or held against a figure
 */

/** @type {readonly Benchmark[]} */
export const BENCHMARKS = [
  payload,
  warmHosted,
  bulkHosted,
  signedBadge,
  completeBadge,
  extensionScan,
  extensionPage,
  merklePath,
  largeCertificate,
  relay,
  relayHostile,
  widgetWall,
];

// A scanner on a page in Node: what the build puts in and the browser gives.
import { vi } from 'vitest';
import { linkTraces } from '../../../core/index.ts';
import { createScanner, type Scanner } from '../../../extension/scan/create-scanner.ts';
import type { Site } from '../../../extension/sites/contract.ts';

/** Puts in what a scanner needs of the world. */
export function stubWorld(page: Document): void {
  vi.stubGlobal('__LINK_TRACES__', linkTraces());
  vi.stubGlobal('MutationObserver', page.defaultView?.MutationObserver);
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
}

/** A scanner that tells what it found. */
export interface Scan {
  scanner: Scanner;
  /** Ids of links in the order in which they were told; those told together are one entry. */
  told: string[][];
  /** Times that candidates were found and nobody listened. */
  unheard: () => number;
  /** All that was told, once nothing more has come for so many milliseconds. */
  settled: (quiet?: number) => Promise<string[]>;
}

/** Starts a scanner with somebody who listens. */
export function scan(site: Site, page: Document, alive = () => true): Scan {
  stubWorld(page);
  const told: string[][] = [];
  let unheard = 0;
  const scanner = createScanner(site, { page, alive, onFound: () => void unheard++ });
  scanner.start();
  scanner.subscribe((found) => void told.push(found.map(({ link }) => link.id)));
  return {
    scanner,
    told,
    unheard: () => unheard,
    async settled(quiet = 45) {
      for (let before = -1; before !== told.length; ) {
        before = told.length;
        await new Promise((done) => setTimeout(done, quiet));
      }
      return told.flat();
    },
  };
}

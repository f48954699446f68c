import { defineConfig } from 'vitest/config';
import { LongFirst } from './tests/support/long-first.ts';

// Two projects: everything that runs in plain Node, and the surfaces in real browsers, last because they are slow.
// The times are for what hangs: on a machine with other work a good test takes many times as long as alone.
export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          setupFiles: ['tests/support/no-internet.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          // By itself vitest leaves a core free, which on two leaves one.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'browsers',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
          // One more than the smallest machine has cores: a browser waits about a third of its time.
          maxWorkers: 3,
          // They test what is built and runs in a browser. What they load into Node, seconds of it each, they share.
          isolate: false,
        },
      },
    ],
  },
});

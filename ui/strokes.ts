import type { Shape } from '../core/present/index.ts';

/**
 * One stroke of a mark, in a square of 24.
 * - `line`: an outline of the mark’s colour
 * - `fill`: an area of the mark’s colour
 * - `cut`: an outline of the ground’s colour, on a filled area
 */
export interface Stroke {
  d: string;
  as: 'line' | 'fill' | 'cut';
  /** Width, where it is not the usual one. */
  width?: number;
  dashes?: string;
}

const SEAL =
  'M14.36 3.21A2.5 2.5 0 0 1 18.43 5.57A2.5 2.5 0 0 1 20.79 9.64A2.5 2.5 0 0 1 20.79 14.36A2.5 2.5 0 0 1 18.43 18.43A2.5 2.5 0 0 1 14.36 20.79A2.5 2.5 0 0 1 9.64 20.79A2.5 2.5 0 0 1 5.57 18.43A2.5 2.5 0 0 1 3.21 14.36A2.5 2.5 0 0 1 3.21 9.64A2.5 2.5 0 0 1 5.57 5.57A2.5 2.5 0 0 1 9.64 3.21A2.5 2.5 0 0 1 14.36 3.21Z';
const CHECK = 'M7.9 12.3L10.8 15.2L16.2 9.2';
const seal: Stroke = { d: SEAL, as: 'line' };

/** Width of a line where a stroke says nothing else. */
export const LINE_WIDTH = 1.6;

/** Every sign by its strokes. Each can be told by its shape alone (threats.md §9). */
export const MARKS: Readonly<Record<Shape, readonly Stroke[]>> = {
  'seal-filled-check': [
    { d: SEAL, as: 'fill' },
    { d: CHECK, as: 'cut', width: 2 },
  ],
  'seal-check': [seal, { d: CHECK, as: 'line', width: 1.9 }],
  'seal-differs': [seal, { d: 'M8.2 10.3H15.8M8.2 13.7H15.8M14 7.6L10 16.4', as: 'line' }],
  'seal-question': [
    seal,
    { d: 'M9.6 9.9A2.4 2.4 0 1 1 13 12.1C12.3 12.5 12 12.9 12 13.7', as: 'line', width: 1.7 },
    { d: 'M12 15.2A0.95 0.95 0 1 1 12 17.1A0.95 0.95 0 1 1 12 15.2Z', as: 'fill' },
  ],
  'seal-clock': [seal, { d: 'M12 7.6V12.2L15.2 14.1', as: 'line', width: 1.7 }],
  triangle: [
    { d: 'M10.7 4.2L2.9 18A1.5 1.5 0 0 0 4.2 20.2H19.8A1.5 1.5 0 0 0 21.1 18L13.3 4.2A1.5 1.5 0 0 0 10.7 4.2Z', as: 'line' },
    { d: 'M12 9.2V13.6', as: 'line', width: 1.9 },
    { d: 'M12 15.5A1 1 0 1 1 12 17.5A1 1 0 1 1 12 15.5Z', as: 'fill' },
  ],
  'barred-circle': [
    { d: 'M12 2.8A9.2 9.2 0 1 1 12 21.2A9.2 9.2 0 1 1 12 2.8Z', as: 'line', width: 1.9 },
    { d: 'M5.6 5.6L18.4 18.4', as: 'line', width: 1.9 },
  ],
  pause: [
    {
      d: 'M6.2 5.2A1.2 1.2 0 0 1 7.4 4H9.2A1.2 1.2 0 0 1 10.4 5.2V18.8A1.2 1.2 0 0 1 9.2 20H7.4A1.2 1.2 0 0 1 6.2 18.8Z',
      as: 'fill',
    },
    {
      d: 'M13.6 5.2A1.2 1.2 0 0 1 14.8 4H16.6A1.2 1.2 0 0 1 17.8 5.2V18.8A1.2 1.2 0 0 1 16.6 20H14.8A1.2 1.2 0 0 1 13.6 18.8Z',
      as: 'fill',
    },
  ],
  'octagon-cross': [
    { d: 'M8.2 2.8H15.8L21.2 8.2V15.8L15.8 21.2H8.2L2.8 15.8V8.2Z', as: 'line', width: 1.8 },
    { d: 'M8.8 8.8L15.2 15.2M15.2 8.8L8.8 15.2', as: 'line', width: 2 },
  ],
  'dashed-circle': [
    { d: 'M12 2.8A9.2 9.2 0 1 1 12 21.2A9.2 9.2 0 1 1 12 2.8Z', as: 'line', dashes: '2.9 2.9' },
    { d: 'M7.8 12H7.81M12 12H12.01M16.2 12H16.21', as: 'line', width: 2.3 },
  ],
  flask: [
    { d: 'M9 3H15M10.2 3V9.2L5 18.2A1.9 1.9 0 0 0 6.7 21H17.3A1.9 1.9 0 0 0 19 18.2L13.8 9.2V3', as: 'line' },
    { d: 'M7.6 15H16.4', as: 'line' },
  ],
  none: [],
  spinner: [{ d: 'M12 2.8A9.2 9.2 0 1 1 2.8 12', as: 'line', width: 2 }],
};

/** Small signs of an outcome, in a square of 16; `unknown` and `skipped` can be told apart without colour. */
export const OUTCOME_SIGNS = {
  pass: 'M3.2 8.6L6.6 12L12.8 4.6',
  fail: 'M4 4L12 12M12 4L4 12',
  unknown: 'M5.4 5.9A2.6 2.6 0 1 1 9.2 8.2C8.3 8.7 8 9.2 8 10.1M8 13H8.01',
  skipped: 'M3.5 4.5L8 8L3.5 11.5M8.5 4.5L13 8L8.5 11.5',
  'not-applicable': 'M4 8H12',
} as const;

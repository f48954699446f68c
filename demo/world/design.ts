import type { Shape } from './geometry.ts';

/** How one kind of badge looks. */
export interface Design {
  frame: Shape;
  /** Two tones of the frame and two of the face, light to dark. */
  rim: readonly [string, string];
  face: readonly [string, string];
  /** Tails below the frame. */
  ribbon?: readonly [string, string];
  emblem: Shape;
  ink?: readonly [string, string];
  /** A second part of the emblem in a colour of its own. */
  accent?: { shape: Shape; ink: string };
}

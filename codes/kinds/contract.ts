import type { SeenIn } from '../../core/index.ts';
import type { Canvases, Pixels } from '../contract.ts';

/** A kind of file in which codes are looked for; `fileKind` tells them apart. */
export interface Kind {
  id: SeenIn;
  /**
   * What there is to look at, the most promising first; asked for more only while no code was found.
   *
   * @param bytes attacker-controlled
   * @throws CodesProblem; anything else thrown means that the file cannot be drawn
   */
  views: (bytes: Uint8Array, canvases: Canvases) => AsyncIterable<Pixels>;
}

/** A line that counts what is done, on a terminal only; it leaves nothing behind. */
export interface Progress {
  step: () => void;
  /** Takes the line away, so that other text can be printed; the next step draws it again. */
  clear: () => void;
}

const BAR = 24;

/**
 * @param total how many inputs there are; with few of them no bar is drawn
 * @param stream standard error: the answer itself goes to standard output
 */
export function startProgress(
  total: number,
  stream: { isTTY?: boolean | undefined; write: (text: string) => unknown },
): Progress {
  if (!stream.isTTY || total < 5) return { step: () => {}, clear: () => {} };
  let done = 0;
  const draw = () => {
    const filled = Math.round((done / total) * BAR);
    stream.write(`\r${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${done}/${total}`);
  };
  draw();
  return {
    step: () => {
      done++;
      // Drawn at most a hundred times, however many inputs there are.
      if (done % Math.ceil(total / 100) === 0 || done === total) draw();
    },
    clear: () => stream.write(`\r${' '.repeat(BAR + 2 + 2 * String(total).length + 1)}\r`),
  };
}

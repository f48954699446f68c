import type { Checker, CheckerOptions } from './contract.ts';

/** For pages that bring their own network, and for those that run their own place for independent checks. */
export interface WidgetOptions {
  /** Verifies in place of the widget's own checker. */
  checker?: ((options: CheckerOptions) => Checker | Promise<Checker>) | undefined;
  /** A page that takes `#u=<address of a badge>`; empty: no such link is shown. */
  independent?: string | undefined;
}

let chosen: WidgetOptions = {};
const checkers = new Map<string, Promise<Checker>>();

/** Sets what all elements of this copy of the widget go by from now on. What is left out stays as it was. */
export function configure(options: WidgetOptions): void {
  chosen = { ...chosen, ...options };
  if (options.checker) checkers.clear();
}

/** The page for independent checks that `configure` named. */
export function chosenIndependent(): string | undefined {
  return chosen.independent;
}

/**
 * The checker that all badges with one relay share. What verifies is loaded now, with the first badge that needs it.
 *
 * @throws where its code could not be loaded; the next call tries again
 */
export function checkerFor(options: CheckerOptions): Promise<Checker> {
  const key = options.relay ?? '';
  const found = checkers.get(key);
  if (found) return found;
  const made = make(options);
  checkers.set(key, made);
  made.catch(() => {
    if (checkers.get(key) === made) checkers.delete(key);
  });
  return made;
}

async function make(options: CheckerOptions): Promise<Checker> {
  if (chosen.checker) return chosen.checker(options);
  const { toAnswer } = await import('./to-answer.ts');
  return toAnswer.createChecker(options);
}

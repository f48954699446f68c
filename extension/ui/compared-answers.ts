import { type ReadonlySignal, signal } from '@preact/signals';
import type { Subject } from '../messages.ts';
import { type Compared, type PanelWorld, subjectName } from './panel-state.ts';

/** Answers with an address that the viewer named, as long as they are shown. */
export interface ComparedAnswers {
  compared: ReadonlySignal<ReadonlyMap<string, Compared>>;
  /** @returns whether there was something to compare with; rejects where nobody answers */
  compare: (subject: Subject, email: string) => Promise<boolean>;
  /** Other lists, another answer to each. */
  compareAgain: () => Promise<void>;
  /** The address that a subject is compared with now. */
  comparedWith: (subject: Subject) => string | undefined;
  /** Another answer in place of one; one that the viewer has left meanwhile stays away. */
  replaceCompared: (one: Compared) => void;
  forgetCompared: (subject: Subject) => void;
  /** Keeps those of jobs, and of items that are still there. */
  keepOnly: (items: ReadonlySet<string>) => void;
  forgetAll: () => void;
}

/** Makes them for one panel. */
export function createComparedAnswers({ ask }: Pick<PanelWorld, 'ask'>): ComparedAnswers {
  const compared = signal<ReadonlyMap<string, Compared>>(new Map());
  const comparedWith = (subject: Subject) => compared.value.get(subjectName(subject))?.email;

  function keep(one: Compared): void {
    compared.value = new Map(compared.value).set(subjectName(one.subject), one);
  }

  function replaceCompared(one: Compared): void {
    if (comparedWith(one.subject) === one.email) keep(one);
  }

  return {
    ...{ compared, comparedWith, replaceCompared },
    compare: async (subject, email) => {
      const came = await ask<'compare'>({ t: 'compare', subject, email });
      if (came.state === 'done') keep({ subject, email, report: came.report });
      return came.state === 'done';
    },
    compareAgain: async () => {
      for (const { subject, email } of compared.value.values()) {
        const came = await ask<'compare'>({ t: 'compare', subject, email }).catch(() => null);
        if (came?.state === 'done') replaceCompared({ subject, email, report: came.report });
      }
    },
    forgetCompared: (subject) => {
      const rest = new Map(compared.value);
      rest.delete(subjectName(subject));
      compared.value = rest;
    },
    keepOnly: (items) => {
      compared.value = new Map([...compared.value].filter(([name]) => name.startsWith('job ') || items.has(name.slice(5))));
    },
    forgetAll: () => {
      compared.value = new Map();
    },
  };
}

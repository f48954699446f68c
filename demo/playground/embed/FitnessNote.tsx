import { presentChecking, type View } from '../../../core/present/index.ts';
import { Lines } from '../../../ui/Reasons.tsx';
import { Checking, Verdict } from '../../../ui/Verdict.tsx';
import { reportWords } from '../../../ui/words.ts';
import type { EmbedStore } from './embed-store.ts';
import type { Fitness } from './judge-fitness.ts';
import { RelayHelp } from './RelayHelp.tsx';
import { sayEmbed } from './words.ts';

/** What visitors would see of the badge, and whether it is fit to be put on a site. */
export function FitnessNote({ store }: { store: EmbedStore }) {
  const word = store.lang.value;
  const choice = store.choice.value;
  const view = store.answer.value;
  const done = choice.state === 'done' && view !== null;
  return (
    <section
      class="panel fitness"
      aria-label={sayEmbed(word, 'answer')}
      aria-busy={!done}
      data-tone={done ? view.tone : 'grey'}
      data-fitness={done ? choice.fitness.kind : undefined}
    >
      {done ? (
        <>
          <Verdict view={view} size={28} />
          <Advice store={store} fitness={choice.fitness} />
          {choice.fitness.kind !== 'fit' && <Lines title={reportWords(word).why} lines={reasonsOf(view)} />}
        </>
      ) : (
        <Checking mark={presentChecking(store.locale.value)} size={28} />
      )}
    </section>
  );
}

/** What visitors are told to do is not for the owner. */
function reasonsOf({ reasons, headline }: View): string[] {
  return reasons.map(({ text }) => text).filter((text) => text !== headline);
}

function Advice({ store, fitness }: { store: EmbedStore; fitness: Fitness }) {
  const word = store.lang.value;
  switch (fitness.kind) {
    case 'needs-relay':
      return <RelayHelp store={store} host={fitness.host} />;
    case 'unfit':
      return <p class="advice">{sayEmbed(word, `unfit ${fitness.why}`)}</p>;
    case 'unanswered':
    case 'relay-silent':
      return (
        <>
          <p class="advice">{sayEmbed(word, fitness.kind)}</p>
          <button type="button" class="secondary" onClick={() => store.again()}>
            {sayEmbed(word, 'again')}
          </button>
        </>
      );
    default:
      return <p class="advice">{sayEmbed(word, fitness.kind)}</p>;
  }
}

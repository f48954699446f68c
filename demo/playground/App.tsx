import { AnswerCard } from './AnswerCard.tsx';
import { Ask } from './Ask.tsx';
import { Header } from './Header.tsx';
import { Samples } from './Samples.tsx';
import type { Store } from './store.ts';

/** The whole page. */
export function App({ store }: { store: Store }) {
  return (
    <>
      <Header store={store} here="index.html" />
      <main>
        <Ask store={store} />
        <AnswerCard store={store} />
        <Samples store={store} />
      </main>
    </>
  );
}

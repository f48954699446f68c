import { Mark } from '../../../ui/Mark.tsx';

/** The name, as every page of ours begins. */
export function PageTop() {
  return (
    <header class="top">
      <p class="name">
        <Mark shape="seal-filled-check" tone="green" size={30} />
        <span lang="ja">確か</span> <span lang="en">Tashika</span>
      </p>
    </header>
  );
}

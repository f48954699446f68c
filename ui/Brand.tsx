import { Mark } from './Mark.tsx';

/** The name, as every page of ours begins. */
export function Brand() {
  return (
    <p class="name">
      <Mark shape="seal-filled-check" tone="green" size={30} />
      <span lang="ja">確か</span> <span lang="en">Tashika</span>
    </p>
  );
}

import { Brand } from '../../../ui/Brand.tsx';

/** The name, as every page of ours begins. */
export function PageTop() {
  return (
    <header class="top">
      <Brand />
    </header>
  );
}

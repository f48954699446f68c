import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { FromPage } from '../../../extension/messages.ts';
import { type Counted, createPageTeller, itemsOf } from '../../../extension/overlay/tell-page.ts';

const question = (key: string) => ({ key, url: `https://www.credly.com/badges/${key}`, holder: {}, answer: signal(null) });
const [one, two] = [question('b1'), question('b2')];

it('links of one badge are one item with its marks', () => {
  const links: Counted[] = [
    { question: one, state: 'shown' },
    { question: two, state: 'withdrawn' },
    { question: one, state: 'shown' },
    { question: two, state: 'hidden' },
  ];
  expect(itemsOf(links).map(({ key, marks, withdrawn }) => [key, marks, withdrawn])).toEqual([
    ['b1', 2, 0],
    ['b2', 0, 1],
  ]);
});

it('the background is told once for several changes, not without one, and again where it did not hear', async () => {
  const told: FromPage[] = [];
  let heard = false;
  let items = itemsOf([]);
  const teller = createPageTeller(
    () => items,
    async (message) => {
      told.push(message);
      return heard;
    },
  );
  const settle = async () => {
    teller.changed();
    teller.changed();
    await new Promise((resolve) => setTimeout(resolve, 80));
  };
  await settle();
  expect(told).toEqual([]);
  items = itemsOf([{ question: one, state: 'shown' }]);
  await settle();
  heard = true;
  await settle();
  await settle();
  expect(told).toHaveLength(2);
  expect(told[1]).toEqual({ t: 'page', items });
  teller.again();
  await settle();
  expect(told).toHaveLength(3);
});

// Random choices that a seed repeats.

/** A source of choices. */
export interface Random {
  /** A whole number from 0 to `limit` − 1; 0 where there is none. */
  below: (limit: number) => number;
  pick: <Item>(items: readonly Item[]) => Item;
  shuffled: <Item>(items: readonly Item[]) => Item[];
}

/** A linear congruential generator with its high bits mixed down: good enough to spread choices. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((((state ^ (state >>> 15)) >>> 0) / 4_294_967_296) * limit);
  };
  const pick = <Item>(items: readonly Item[]) => items[below(items.length)] as Item;
  const shuffled = <Item>(items: readonly Item[]) => {
    const order = [...items];
    for (let last = order.length - 1; last > 0; last--) {
      const other = below(last + 1);
      [order[last], order[other]] = [order[other] as Item, order[last] as Item];
    }
    return order;
  };
  return { below, pick, shuffled };
}

import { shownText } from '../../core/present/index.ts';

/** A sentence with values of somebody else's: each cleaned, and set apart so that it cannot turn the direction of our words. */
export function Say({ text, values }: { text: string; values: Readonly<Record<string, string | number>> }) {
  return (
    <>
      {text.split(/(\{\w+\})/).map((part, at) => {
        const value = values[part.slice(1, -1)];
        if (!part.startsWith('{') || value === undefined) return part;
        return <bdi key={at}>{shownText(String(value)).text}</bdi>;
      })}
    </>
  );
}

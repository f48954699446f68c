import { LongText } from './LongText.tsx';

interface HostsSentenceProps {
  /** With `{hosts}` in it. */
  text: string;
  /** Each as `isNameable` or `URL` leaves it: nothing in them can turn or hide a word of ours. */
  hosts: readonly string[];
  /** Of the language. */
  comma: string;
}

/**
 * A sentence about hosts that would be asked. Whoever decides about them is shown every one, and each whole: a badge that leads to many
 * could push the one that matters out of a text that is cut.
 */
export function HostsSentence({ text, hosts, comma }: HostsSentenceProps) {
  const [before = '', after = ''] = text.split('{hosts}');
  return (
    <>
      {before}
      {hosts.map((host, at) => (
        <>
          {at > 0 && comma}
          {'\u2068'}
          <LongText text={host} />
          {'\u2069'}
        </>
      ))}
      {after}
    </>
  );
}

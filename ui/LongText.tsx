/** Hosts, addresses and ids: what has no blanks at which a line could end. */
const LONG = /((?:[\w~%@?&=#:/-]|\.(?=\w)){24,})/;
/** An id that is a key: nobody reads it, and its two ends tell it from another. */
const KEY = /^(did:(?:key|jwk):\w{8})([\w-]{12,})(\w{6})$/;

/**
 * A text of which long words end a line where they have a joint, not within a name, and “e-mail” nowhere. Of a key only the ends are drawn; whoever
 * copies or listens gets the whole.
 */
export function LongText({ text }: { text: string }) {
  return <>{text.split(LONG).map((part, at) => (at % 2 === 1 ? <Long key={at} word={part} /> : unbroken(part)))}</>;
}

/** Narrow as a panel is, a line would end in “e-”. */
function unbroken(text: string) {
  return text.split(/\b(e-mail)\b/).map((part, at) =>
    at % 2 === 1 ? (
      <span key={at} class="unbroken">
        {part}
      </span>
    ) : (
      part
    ),
  );
}

function Long({ word }: { word: string }) {
  const [, start, middle, end] = KEY.exec(word) ?? [];
  if (middle) {
    return (
      <>
        {start}
        <span class="middle">{middle}</span>
        {end}
      </>
    );
  }
  return (
    <>
      {word.split(/(?=\.)|(?<=[/:])(?!\/)/).map((part, at) => (
        <>
          {at > 0 && <wbr />}
          {part}
        </>
      ))}
    </>
  );
}

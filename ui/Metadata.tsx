import { LongText } from './LongText.tsx';
import { metadataRows } from './metadata-rows.ts';

/** What the issuer says besides, as names and values. Both are its own texts. */
export function Metadata({ text, lang }: { text: string; lang: string | undefined }) {
  return (
    <dl class="metadata" lang={lang}>
      {metadataRows(text).map(({ name, value }, at) => (
        <div key={at}>
          <dt>
            <bdi>{name}</bdi>
          </dt>
          <dd>
            <bdi>
              <LongText text={value} />
            </bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

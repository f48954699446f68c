import { MARKS } from '../../../ui/strokes.ts';
import { Sign } from './Sign.tsx';

/** What tells the three kinds of page apart: a list of mails, a mail beside a list, a profile. Nobody's logo. */
const FACES = [
  'M14 20H30M14 31H30M14 42H30M14 53H30',
  'M12 18H34M12 30H34M12 42H34M12 54H34M42 14V62',
  'M14 34A9 9 0 1 1 32 34A9 9 0 1 1 14 34ZM10 58C12 48 34 48 36 58',
] as const;

/** The sites by name, each as a small page with a marked line. */
export function SitesPicture({ names, label }: { names: readonly string[]; label: string }) {
  return (
    <ul class="site-pictures" aria-label={label}>
      {names.map((name, at) => (
        <li key={name}>
          <svg viewBox="0 0 128 76" aria-hidden="true">
            <rect class="frame" x="1" y="1" width="126" height="74" rx="9" />
            <path class="outline" d={FACES[at % FACES.length]} />
            <path class="text-line" d="M50 22H114M50 34H102" />
            <path class="link-line" d="M50 52H86" />
            <g data-tone="green">
              <Sign strokes={MARKS['seal-check']} at={[91, 42]} size={20} />
            </g>
          </svg>
          <span>{name}</span>
        </li>
      ))}
    </ul>
  );
}

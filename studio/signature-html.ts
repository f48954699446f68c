import { shownText } from '../core/present/index.ts';
import { escaped } from '../widget/build/escaped.ts';
import type { ChosenBadge, SignatureLook } from './contract.ts';
import { signatureWords } from './signature-words.ts';
import { withoutMailTrackers } from './trackers.ts';

/** The longest signature that Gmail takes, counted in its HTML. */
export const MAX_CHARACTERS = 10_000;
/** Of pictures, px. */
export const SIZES = { least: 32, most: 120 } as const;

/** What a mail shows beside its text; more pictures than this in one line begin another. */
const LINE_WIDTH = 600;
/** A name below its picture needs room for some words. */
const LEAST_TEXT_WIDTH = 112;
/** A heading is long at this length, and a name has no end that anybody promised. */
const SHOWN = { graphemes: 100, lines: 1 };

const TABLE = '<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="border-collapse:collapse">';
const FONT = 'font-family:Meiryo,Arial,sans-serif;font-size:12px;line-height:16px';
/** Of the words that stand where a blocked picture would be. */
const ALT_FONT = 'font-size:10px;line-height:12px';
const INK = '#222222';
const LINK = '#1155cc';
/** As an attribute, which centres pictures too, in Word as well. */
const CENTRED = ' align="center"';

/**
 * The signature as mail programs take it: one table with styles in place, hosted pictures with both their sizes, and each badge's
 * link once more as text. No sign of ours stands in it: that a badge holds is for the reader's own program to say.
 *
 * @param badges attacker-controlled in name, issuer and addresses: everything is cleaned and escaped here
 * @returns possibly longer than `MAX_CHARACTERS`: `charactersOf` and the page say so
 */
export function signatureHtml(badges: readonly ChosenBadge[], look: SignatureLook): string {
  if (badges.length === 0) return '';
  const rows =
    look.layout === 'row' ? inLines(badges, look) : look.layout === 'column' ? stacked(badges, look) : beside(badges, look);
  return `${TABLE}${rows}</table>`;
}

/** The same for mail without HTML: a line a badge. */
export function plainText(badges: readonly ChosenBadge[], { showIssuer }: Pick<SignatureLook, 'showIssuer'>): string {
  return badges
    .map((badge) => {
      const name = cleaned(badge.name);
      const issuer = cleaned(badge.issuer);
      const line = showIssuer && issuer !== '' ? signatureWords(badge.language).line(name, issuer) : name;
      return `${line} ${addressOf(badge.pageUrl) ?? ''}`.trim();
    })
    .join('\n');
}

/** What Gmail counts, and whether it is too much for it. */
export function charactersOf(html: string): { count: number; fits: boolean } {
  return { count: html.length, fits: html.length <= MAX_CHARACTERS };
}

/** A size that pictures may have, px. */
export function sizeWithin(size: number): number {
  return Number.isFinite(size) ? Math.min(SIZES.most, Math.max(SIZES.least, Math.round(size))) : SIZES.least;
}

/** Pictures side by side, with the text of each below it. */
function inLines(badges: readonly ChosenBadge[], look: SignatureLook): string {
  const width = Math.max(LEAST_TEXT_WIDTH, sizeWithin(look.size) + 8);
  const many = Math.max(1, Math.floor(LINE_WIDTH / width));
  let rows = '';
  for (let at = 0; at < badges.length; at += many) {
    const line = badges.slice(at, at + many);
    if (line.some(({ imageUrl }) => pictureAt(imageUrl))) {
      rows += `<tr>${line.map((badge) => pictureCell(badge, look, CENTRED) || '<td></td>').join('')}</tr>`;
    }
    const texts = line.map((badge) =>
      textCell(
        badge,
        look,
        `${CENTRED} width="${width}" valign="top"`,
        `width:${width}px;padding:2px 4px 8px 4px;text-align:center`,
      ),
    );
    rows += `<tr>${texts.join('')}</tr>`;
  }
  return rows;
}

/** One below the other, the text below its picture. */
function stacked(badges: readonly ChosenBadge[], look: SignatureLook): string {
  return badges
    .map((badge) => {
      // A cell beside the picture, so that its ground ends with it.
      const picture = pictureCell(badge, look, ` width="${sizeWithin(look.size) + 8}"`);
      const row = picture && `<tr>${picture}<td></td></tr>`;
      return `${row}<tr>${textCell(badge, look, ' colspan="2"', 'padding:2px 4px 8px 4px')}</tr>`;
    })
    .join('');
}

/** One below the other, the text beside its picture. */
function beside(badges: readonly ChosenBadge[], look: SignatureLook): string {
  const withPicture = badges.some(({ imageUrl }) => pictureAt(imageUrl));
  return badges
    .map((badge) => {
      const picture = pictureCell(badge, look) || (withPicture ? '<td></td>' : '');
      return `<tr>${picture}${textCell(badge, look, '', `padding:4px ${withPicture ? '0 4px 8px' : '4px'}`)}</tr>`;
    })
    .join('');
}

/** Padding is the cell's, for Word gives a picture none; the white ground is for transparent pictures before dark mode. */
function pictureCell(badge: ChosenBadge, { size, card }: SignatureLook, attributes = ''): string {
  const src = pictureAt(badge.imageUrl);
  const page = addressOf(badge.pageUrl);
  if (!src || !page) return '';
  const px = sizeWithin(size);
  const alt = escaped(signatureWords(badge.language).described(cleaned(badge.name), cleaned(badge.issuer)));
  const ground = card ? ' bgcolor="#ffffff" style="padding:4px;background-color:#ffffff' : ' style="padding:4px';
  return `<td${attributes}${ground};${ALT_FONT}"><a href="${escaped(page)}" target="_blank" rel="noopener" style="text-decoration:none"><img src="${escaped(src)}" width="${px}" height="${px}" border="0" alt="${alt}" style="display:block;width:${px}px;height:${px}px;border:0"></a></td>`;
}

/** The link is there whatever else is left out: it works where pictures are blocked. */
function textCell(badge: ChosenBadge, look: SignatureLook, attributes: string, style: string): string {
  const name = escaped(cleaned(badge.name));
  const issuer = escaped(cleaned(badge.issuer));
  const page = addressOf(badge.pageUrl);
  const check = escaped(signatureWords(badge.language).check);
  const lines = [
    look.showName && name !== '' ? `<b>${name}</b>` : '',
    look.showIssuer ? issuer : '',
    page ? `<a href="${escaped(page)}" target="_blank" rel="noopener" style="color:${LINK}">${check}</a>` : '',
  ];
  return `<td${attributes} style="${style};${FONT};color:${INK}">${lines.filter((line) => line !== '').join('<br>')}</td>`;
}

/** On one line, without what turns or imitates writing; kept signatures are read from the device, so they are cleaned again. */
function cleaned(text: string): string {
  return shownText(text, SHOWN).text.replace(/\s+/g, ' ').trim();
}

const pictureAt = (address: string | null): string | null => (address === null ? null : addressOf(address));

/** Nothing but https ever stands in a signature, and nothing that follows people about: an issuer may name a picture with such an address. */
function addressOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = withoutMailTrackers(new URL(address));
  return url.protocol === 'https:' && !url.username && !url.password ? url.href : null;
}

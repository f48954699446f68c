/** A text of the studio in the languages that it is written in. */
export interface Bilingual {
  en: string;
  ja: string;
}

export type { CheckId, Outcome } from '../model/check.ts';
export type { Verdict } from '../model/verdict.ts';
export { capVerdict, type Surface } from './cap-verdict.ts';
export { chooseLocale } from './choose-locale.ts';
export type { Locale } from './locales/contract.ts';
export { LOCALES, type LocaleId, loadLocale } from './locales/registry.ts';
export { TONE_COLOURS } from './marks.ts';
export { type PresentOptions, present, presentChecking } from './present.ts';
export type { CheckLine, FactId, FactRow, MarkView, Sentence, Shape, Tone, View } from './view.ts';

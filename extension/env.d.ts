declare module '*.css' {}
/** The source of the regular expression that tells at a glance whether a link may be a badge's (core `linkTraces`), put in at build time. */
declare const __LINK_TRACES__: string;
/** What is said of a check under way, by language (core `Locale.checking`), put in at build time. */
declare const __CHECKING__: Readonly<Record<string, string>>;

interface ImportMeta {
  readonly env: ImportMetaEnv;
}

interface ImportMetaEnv {
  readonly BROWSER: string;
  readonly FIREFOX: boolean;
  readonly MODE: string;
}

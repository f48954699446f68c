/** A stylesheet as text, with all that it imports, put together at build time. */
declare module '*.css?inline' {
  const text: string;

  export { text as default };
}

interface ImportMetaEnv {
  /** What the build was told; there is none where sources are run as they are. */
  readonly TASHIKA_PLAYGROUND_AT?: string;
}

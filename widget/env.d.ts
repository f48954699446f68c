/** A stylesheet as text, with all that it imports, put together at build time. */
declare module '*.css?inline' {
  const text: string;

  export { text as default };
}

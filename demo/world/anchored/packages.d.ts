// This package brings no types. Declared is what the sample world needs of it.
declare module '@blockcerts/schemas' {
  export const preloadedContexts: Readonly<Record<string, object>>;
}

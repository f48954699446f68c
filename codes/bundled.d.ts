/** The other half of pdf.js, which puts itself under a name of the thread and exports nothing that is used. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** The address of a file that is bundled for a thread of its own (Vite). */
declare module '*?worker&url' {
  const address: string;

  export { address as default };
}

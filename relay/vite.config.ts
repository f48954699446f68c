import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The worker is one file: what a workerd loads later would have to be uploaded beside it, and named again.
export default defineConfig({
  root: here('.'),
  publicDir: false,
  build: {
    outDir: here('../dist/relay'),
    // The relay for Node lies there too, from another step.
    emptyOutDir: false,
    target: 'es2022',
    minify: true,
    lib: { entry: here('./worker.ts'), formats: ['es'], fileName: () => 'worker.js' },
    // Else a library keeps its white space.
    rolldownOptions: { output: { minify: true, codeSplitting: false } },
  },
});

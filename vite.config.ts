/** How the page is built and how unit tests are found. Read by vite and vitest; the sources stand in `src/`. */

import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { shippedHeaders } from './e2e/shipped-headers.ts';
import { lessons } from './src/lessons/plugin.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('src'),
  publicDir: here('public'),
  base: './',
  plugins: [lessons(here('lessons')), react(), shippedHeaders(here('public/_headers'))],
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    // The policy allows no `data:` scripts, and an inlined font can't be cached.
    assetsInlineLimit: 0,
    target: 'es2022',
    // Monaco and the engine are large by nature, and neither is in the first chunk.
    chunkSizeWarningLimit: 4000,
  },
  worker: { format: 'es' },
  optimizeDeps: { include: ['sql.js', 'py-ast'] },
  server: { fs: { allow: [here('.')] } },
  preview: { host: '127.0.0.1' },
  test: {
    root: here('.'),
    include: ['src/**/*.test.{ts,tsx}'],
  },
});

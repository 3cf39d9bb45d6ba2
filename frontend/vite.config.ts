import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import relay from 'vite-plugin-relay';
import { limitSizes } from './build/limitSizes.ts';
import { listDocuments } from './build/listDocuments.ts';

const server = process.env['RAPPORT_BASE_URL'] ?? 'http://127.0.0.1:8000';

export default defineConfig({
  plugins: [react(), relay, listDocuments(), limitSizes()],
  resolve: { tsconfigPaths: true },
  build: {
    outDir: 'dist',
    target: 'es2023',
    // The server answers these names with a year of caching; every name carries the hash of its content.
    assetsDir: 'assets',
    // One chunk holds React and the router; `limitSizes` watches over what a page loads as a whole.
    chunkSizeWarningLimit: 500,
  },
  server: {
    port: 5173,
    proxy: {
      '/graphql': { target: server, ws: true },
      '/files': { target: server },
    },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['./src/lib/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
  },
});

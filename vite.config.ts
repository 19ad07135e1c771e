import { defineConfig } from 'vite'

/** Builds the viewer into dist/viewer: hashed assets and nothing inline, so that the server's CSP can be strict. */
export default defineConfig({
  root: 'viewer',
  base: '/',
  build: {
    outDir: '../dist/viewer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    // How long each plugin took is for who works on the build; `npm start` shows a new user its output.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
})

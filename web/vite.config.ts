import { fileURLToPath } from "node:url";
import { svelte, vitePreprocess } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The web app, into dist/web: the server answers with what lies there. */
export default defineConfig({
  root: here("."),
  plugins: [svelte({ configFile: false, preprocess: vitePreprocess() })],
  build: {
    outDir: here("../dist/web"),
    emptyOutDir: true,
    target: "es2022",
    // Fonts and pictures stay files: the pages' policy lets no data be code.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});

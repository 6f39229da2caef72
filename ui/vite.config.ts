import { gzipSync } from "node:zlib";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

// The catalogue (../crates/i18n/locales) and the font (../fonts) live outside this folder.
const repository = new URL("..", import.meta.url).pathname;

/** Names the program's chunks in the page, so that they are fetched while its sign is painted. */
function preloads(): Plugin {
  return {
    name: "sandtable-preloads",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === "chunk");
        const start = chunks.find((chunk) => chunk.facadeModuleId?.endsWith("/src/start.ts"));
        if (!start) return [];
        const read = [start, ...chunks.filter((chunk) => start.imports.includes(chunk.fileName) && !chunk.isEntry)];
        const scripts = read.map(({ fileName }) => ({ rel: "modulepreload", href: `/${fileName}` }));
        const sheets = read
          .flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])])
          .map((file) => ({ rel: "preload", as: "style", href: `/${file}` }));
        return [...scripts, ...sheets].map((attrs) => ({
          tag: "link",
          attrs: { ...attrs, crossorigin: true },
          injectTo: "head" as const,
        }));
      },
    },
  };
}

/** Scripts and styles together, packed, in bytes. */
const BUNDLE_MOST = 600 * 1024;

/** Fails a build that grew beyond its limit. */
function limit(): Plugin {
  return {
    name: "sandtable-limit",
    writeBundle(_options, bundle) {
      const sizes = Object.values(bundle)
        .filter((file) => /\.(js|css)$/.test(file.fileName))
        .map((file) => gzipSync(file.type === "chunk" ? file.code : file.source).length);
      const total = sizes.reduce((sum, size) => sum + size, 0);
      if (total > BUNDLE_MOST) {
        this.error(`scripts and styles are ${String(total)} bytes packed; at most ${String(BUNDLE_MOST)}`);
      }
      this.info(`scripts and styles: ${String(Math.round(total / 1024))} KB packed`);
    },
  };
}

export default defineConfig(({ mode }) => ({
  plugins: [svelte(), preloads(), limit()],
  clearScreen: false,
  server: { port: 5173, strictPort: true, fs: { allow: [repository] } },
  // Tests mount components: without this condition Svelte resolves to its server build.
  resolve: mode === "test" ? { conditions: ["browser"] } : {},
  build: {
    outDir: "dist",
    // WebKitGTK 2.42, WebView2 and WKWebView of macOS 13 all know these.
    target: ["es2022", "safari16", "chrome110"],
    // The 10 MB font stays a file of its own, fetched only where the system has no Chinese font.
    assetsInlineLimit: 4096,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
  },
  test: {
    environment: "jsdom",
    include: ["tests/unit/**/*.test.ts"],
    setupFiles: ["tests/unit/setup.ts"],
  },
}));

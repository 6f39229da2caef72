import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

// The catalogue (../crates/i18n/locales) and the font (../fonts) live outside this folder.
const repository = new URL("..", import.meta.url).pathname;

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
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

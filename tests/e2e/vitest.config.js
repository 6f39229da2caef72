import { defineConfig } from "vitest/config";

// One real window after the other: they share a screen and a session bus.
export default defineConfig({
  test: {
    include: ["stories/*.test.js"],
    fileParallelism: false,
    sequence: { concurrent: false },
    // A story is one person's way through the program; after a step that failed the next ones mean nothing.
    bail: 1,
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});

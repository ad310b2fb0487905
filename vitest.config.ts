import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Of two cores Vitest would leave one idle.
    maxWorkers: "100%",
    testTimeout: 60_000,
    // A database is made before the tests of it, which takes seconds.
    hookTimeout: 120_000,
    include: ["src/**/*.test.ts", "bench/**/*.test.ts", "web/**/*.test.ts"],
  },
});

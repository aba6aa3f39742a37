import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'threads',
    // Packages are imported as Node imports them, or a test would prove something else.
    deps: { interopDefault: false },
    // Tests leave nothing behind in a module, so files may share one; on two cores that halves the time. Two workers, since some wait.
    isolate: false,
    maxWorkers: 3,
    reporters: ['default', './test/reporters/skipReporter.ts'],
    retry: 0,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { lines: 85 },
    },
  },
});

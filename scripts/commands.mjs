// What each npm script runs, as argument lists for Node. One place, so that README, package.json and .ci/run cannot drift apart.
const vitest = 'node_modules/vitest/vitest.mjs';
const biome = 'node_modules/@biomejs/biome/bin/biome';
const tsc = 'node_modules/typescript/bin/tsc';

export const commands = {
  demo: (args) => [['demo/main.ts', ...args]],
  test: (args) => [[vitest, 'run', ...args]],
  coverage: (args) => [[vitest, 'run', '--coverage', ...args]],
  check: () => [
    [biome, 'ci', '--error-on-warnings', '.'],
    [tsc, '-p', '.'],
    [vitest, 'run', 'test/architecture', '--reporter=dot'],
  ],
  fix: () => [[biome, 'check', '--write', '.']],
  build: () => [['scripts/build.mjs', 'dist']],
  'check:dist': () => [['scripts/checkDist.mjs']],
  fuzz: (args) => [['--max-old-space-size=80', '--max-semi-space-size=4', 'test/fuzz/main.ts', ...args]],
  conformance: (args) => [['test/conformance/main.ts', ...args]],
  bench: (args) => [['bench/main.ts', ...args]],
  'check:empty': (args) => [['scripts/emptyExports.ts', ...args]],
  'docs:errors': () => [['scripts/writeErrorDocs.ts']],
};

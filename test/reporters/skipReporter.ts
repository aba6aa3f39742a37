import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Says at the end which tests did not run and why, then one line with the counts. */
export default class SkipReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const skipped = tests.filter((test) => test.result().state === 'skipped');
    const failed = count(tests, 'failed') + modules.filter((module) => module.errors().length > 0).length;
    const lines = skipped.map(
      (test) => `skipped: ${test.module.relativeModuleId} > ${test.fullName}: ${reasonOf(test)}`,
    );
    const summary = `${count(tests, 'passed')} passed, ${failed} failed, ${skipped.length} skipped`;
    process.stdout.write(`${[...lines, summary].join('\n')}\n`);
  }
}

function count(tests: readonly TestCase[], state: string): number {
  return tests.filter((test) => test.result().state === state).length;
}

function reasonOf(test: TestCase): string {
  const result = test.result();
  return (result.state === 'skipped' && result.note) || 'no reason given, which is a defect';
}

import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeRunnerWork } from '../../../../src/tenant/machine/composeRunnerWork.ts';

describe('composeRunnerWork', () => {
  // A machine with GitHub's own image has its run.sh at a fixed place, which this test must not make up.
  it.skipIf(existsSync('/home/runner/run.sh'))(
    'becomes the runner on the path, with its config, and leaves no file',
    () => {
      const temp = mkdtempSync(join(tmpdir(), 'akr-runner-'));
      try {
        writeFileSync(
          join(temp, 'run.sh'),
          '#!/bin/sh\necho "$ACTIONS_RUNNER_INPUT_JITCONFIG $RUNNER_ALLOW_RUNASROOT"\nexit 3\n',
        );
        chmodSync(join(temp, 'run.sh'), 0o755);
        writeFileSync(join(temp, 'work'), `${composeRunnerWork("it's=")}`);
        const env = { PATH: `${temp}${delimiter}${process.env['PATH']}` };
        const script = `sh "${temp}/work"; echo "code $?"`;
        expect(execFileSync('sh', ['-c', script], { env, encoding: 'utf8' })).toBe("it's= 1\ncode 3\n");
        expect(existsSync(join(temp, 'work'))).toBe(false);
      } finally {
        rmSync(temp, { recursive: true, force: true });
      }
    },
  );
});

import { describe, expect, it } from 'vitest';
import { resolveProgram } from '../../../../../src/runner-provider/executor/local/resolveProgram.ts';
import { someService } from '../../../../helpers/runnerProvider.ts';

const images = { 'shell:*': { entrypoint: ['sh', '-c'] }, 'bare:*': {} };

describe('resolveProgram', () => {
  it('lets the command of the service replace the entrypoint of the image', () => {
    expect(resolveProgram(someService('true', { args: ['x'] }), images)).toMatchObject({
      value: { argv: ['sh', '-c', 'true', 'x'] },
    });
    expect(resolveProgram(someService('', { command: [], args: ['echo hi'] }), images)).toMatchObject({
      value: { argv: ['sh', '-c', 'echo hi'] },
    });
  });

  it('refuses an image that is not mapped, and one that leaves nothing to run', () => {
    expect(resolveProgram(someService('true', { image: 'other:1' }), images)).toMatchObject({
      ok: false,
      error: { kind: 'EXECUTOR_IMAGE_UNMAPPED', args: { image: 'other:1' } },
    });
    expect(resolveProgram(someService('', { image: 'bare:1', command: [] }), images)).toMatchObject({
      ok: false,
      error: { kind: 'EXECUTOR_COMMAND_MISSING' },
    });
  });
});

import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { RunnerError } from '../../../src/base/runnerError.ts';
import { exitCodeOf, remoteExit } from '../../../src/cli/exitCode.ts';

describe('exitCodeOf', () => {
  it.each([
    ['help that was asked for', new CommanderError(0, 'commander.helpDisplayed', ''), 0],
    ['an unknown option', new CommanderError(1, 'commander.unknownOption', ''), 2],
    ['a fault of the user', new RunnerError('CLI_MNEMONIC_MISSING', {}), 2],
    ['a fault of a peer', new RunnerError('CLI_REAP_INCOMPLETE', { failed: 1 }), 1],
    ['SIGINT', new RunnerError('CANCELLED', { reason: 'SIGINT' }), 130],
    ['SIGTERM', new RunnerError('CANCELLED', { reason: 'SIGTERM' }), 143],
    ['a closed pipe', new RunnerError('CANCELLED', { reason: 'SIGPIPE' }), 141],
    ['a command elsewhere that succeeded', remoteExit(0), 0],
    ['a command elsewhere that failed', remoteExit(3), 3],
    ['a code of more than eight bits', remoteExit(512), 1],
    ['a negative code', remoteExit(-1), 255],
    ['anything else', new TypeError('x'), 1],
  ])('takes %s as %#', (_, error, code) => {
    expect(exitCodeOf(error)).toBe(code);
  });
});

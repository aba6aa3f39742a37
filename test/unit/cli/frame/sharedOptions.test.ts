import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { sharedOptions } from '../../../../src/cli/frame/sharedOptions.ts';

const names = (needs: Parameters<typeof sharedOptions>[0]) =>
  sharedOptions(needs).map((option) => option.attributeName());

describe('sharedOptions', () => {
  it('gives each command what it needs', () => {
    expect(names('nothing')).toEqual(['output', 'verbose']);
    expect(names('keyring')).toEqual(['keyringBackend', 'keyringDir', 'passphraseFd', 'output', 'verbose']);
    expect(names('chain')).toEqual(['node', 'chainId', 'output', 'verbose']);
    expect(names('key')).toEqual(expect.arrayContaining(['from', 'mnemonicFd', 'keyringBackend', 'node']));
    expect(names('tx')).toEqual(
      expect.arrayContaining(['gas', 'gasAdjustment', 'gasPrices', 'feeGranter', 'stateDir', 'dryRun', 'yes', 'from']),
    );
  });

  it('gathers nodes', () => {
    const command = new Command();
    for (const option of sharedOptions('tx')) command.addOption(option);
    command.parse(['--node', 'a, b', '--node', 'c', '--gas', '7'], { from: 'user' });
    expect(command.opts()).toMatchObject({ node: ['a', 'b', 'c'], gas: 7n, gasAdjustment: 1.5, output: 'text' });
  });
});

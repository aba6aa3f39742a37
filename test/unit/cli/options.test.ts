import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { chainOptions, outputOptions } from '../../../src/cli/options.ts';

function parse(args: string[]) {
  const command = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  for (const option of [...chainOptions(), ...outputOptions()]) command.addOption(option);
  return command.parse(args, { from: 'user' }).opts();
}

describe('shared options', () => {
  it('are read, with defaults', () => {
    expect(parse(['--node', 'http://a,http://b', '--chain-id', 'c', '--mnemonic-file', 'm', '--verbose'])).toEqual({
      node: ['http://a', 'http://b'],
      chainId: 'c',
      mnemonicFile: 'm',
      output: 'text',
      verbose: true,
    });
  });

  it('demand node and chain id, and know two formats', () => {
    expect(() => parse(['--node', 'http://a'])).toThrow(/chain-id/);
    expect(() => parse(['--chain-id', 'c'])).toThrow(/node/);
    expect(() => parse(['--node', 'http://a', '--chain-id', 'c', '--output', 'xml'])).toThrow(/xml/);
  });
});

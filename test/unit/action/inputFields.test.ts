import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inputFields, inputNames } from '../../../src/action/inputFields.ts';

const action = parse(readFileSync(new URL('../../../action.yml', import.meta.url), 'utf8')) as {
  inputs: Record<string, { description: string; required?: boolean }>;
  outputs: Record<string, { description: string }>;
};

describe('inputNames', () => {
  it('are the inputs of action.yml, in its order', () => {
    expect(Object.keys(action.inputs)).toEqual([...inputNames]);
  });
});

const fieldsWith = (given: Record<string, string>) => inputFields.safeParse(given);

describe('inputFields', () => {
  it.each([
    ['mode', 'run', 'run'],
    ['working-directory', './packages/a', 'packages/a'],
    ['upload', 'src/**\n!**/*.tmp', ['src/**', '!**/*.tmp']],
    ['env', 'NODE_ENV, CI_TOKEN', ['NODE_ENV', 'CI_TOKEN']],
    ['shell', 'sh', 'sh'],
    ['bid-wait', '45', 45_000],
    ['timeout-minutes', '2.5', 150_000],
    ['network', 'sandbox', 'sandbox'],
    ['node', 'http://127.0.0.1:1, https://b.example', ['http://127.0.0.1:1', 'https://b.example']],
    ['runner-labels', 'gpu big', ['gpu', 'big']],
    ['allow-private-hosts', 'true', true],
    ['budget-run', '0.5 USD', 500_000n],
  ])('reads %s "%s"', (name, value, expected) => {
    expect(fieldsWith({ [name]: value }).data).toMatchObject({ [name]: expected });
  });

  it.each([
    ['mode', 'rent'],
    ['rental', 'x'.repeat(201)],
    ['shell', 'fish'],
    ['working-directory', '/etc'],
    ['working-directory', 'a/../../b'],
    ['env', 'A-B'],
    ['max-price', '0 uact/block'],
    ['max-price', 'cheap'],
    ['bid-wait', '0'],
    ['timeout-minutes', '0'],
    ['timeout-minutes', '7201'],
    ['network', 'testnet'],
    ['node', 'ftp://x'],
    ['node', 'localhost:26657'],
    ['runner-labels', 'x'.repeat(257)],
    ['allow-private-hosts', '1'],
    ['budget-run', '0 USD'],
  ])('refuses %s "%s"', (name, value) => {
    const parsed = fieldsWith({ [name]: value });
    expect(parsed.error?.issues.map((issue) => issue.path[0])).toEqual([name]);
  });
});

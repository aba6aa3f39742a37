import { describe, expect, it } from 'vitest';
import { parseInputs } from '../../../src/action/inputs.ts';

const env = (given: Record<string, string>) =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
const parse = (given: Record<string, string>) => parseInputs({ PATH: '/bin', ...env(given) }, '__run_2');
const read = (given: Record<string, string>) => {
  const parsed = parse(given);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};
const problems = (given: Record<string, string>) => {
  const parsed = parse(given);
  return parsed.ok ? [] : parsed.error;
};

const run = { run: 'make test', mnemonic: 'some words', 'max-price': '120 uact/block', 'job-check-run-id': '77' };

describe('parseInputs', () => {
  it('fills what a run leaves out', () => {
    expect(read(run)).toMatchObject({
      mode: 'run',
      rental: '77-__run_2',
      command: { script: 'make test', shell: 'bash', workingDirectory: '' },
      env: [],
      upload: ['**'],
      download: [],
      wallet: { mnemonic: 'some words' },
      network: { chainId: 'akashnet-2' },
      allowPrivateHosts: false,
      order: {
        wanted: {
          kind: 'requirements',
          job: { image: 'ubuntu:24.04', cpuMilli: 2000 },
          maxPrice: { kind: 'per-block' },
        },
        bidWaitMs: 60_000,
        timeLimitMs: 3_600_000,
        budgetUact: undefined,
      },
    });
  });

  it('takes what was given', () => {
    const inputs = read({
      ...run,
      rental: 'mine',
      cpu: '500m',
      image: 'node:24',
      region: 'eu-west',
      network: 'devnet',
      node: 'http://127.0.0.1:1',
      'chain-id': 'devnet-7',
      'allow-private-hosts': 'true',
      'private-key': '',
    });
    expect(inputs).toMatchObject({
      rental: 'mine',
      network: { chainId: 'devnet-7', nodes: ['http://127.0.0.1:1'] },
      allowPrivateHosts: true,
      order: {
        wanted: {
          job: { cpuMilli: 500, image: 'node:24', attributes: [{ key: 'location-region', value: 'eu-west' }] },
        },
      },
    });
  });

  it('reads a start with an App', () => {
    const inputs = read({
      mode: 'start',
      rental: 'gpu',
      'private-key': '0xab',
      'max-price': '0.20 USD/h',
      'app-id': '1',
      'app-private-key': 'k',
      'runner-labels': 'big',
      'runner-group': 'rented',
    });
    expect(inputs).toMatchObject({
      mode: 'start',
      wallet: { privateKeyHex: 'ab' },
      github: { kind: 'app', appId: '1', privateKey: 'k' },
      labels: ['big'],
      group: 'rented',
      order: { wanted: { job: { image: expect.stringContaining('actions-runner') } } },
    });
  });

  it('reads stop without a token, and reap with one', () => {
    expect(read({ mode: 'stop', rental: 'gpu', mnemonic: 'w' })).toMatchObject({ mode: 'stop', github: undefined });
    expect(read({ mode: 'reap', mnemonic: 'w', 'github-token': 't' })).toMatchObject({
      mode: 'reap',
      github: { kind: 'token', token: 't' },
    });
  });

  it('takes a whole SDL in place of requirements and price', () => {
    const inputs = read({ run: 'make', rental: 'r', mnemonic: 'w', sdl: 'ci/deploy.yml' });
    expect(inputs).toMatchObject({ order: { wanted: { kind: 'sdl', source: 'ci/deploy.yml', maxPrice: undefined } } });
  });

  it('refuses an unknown input, guesses the right name, and does not show its value', () => {
    expect(problems({ ...run, 'max-prise': '1', colour: 'red', mnemonik: 'my words' })).toEqual([
      expect.objectContaining({ field: 'max-prise', cure: 'Did you mean "max-price"?' }),
      expect.objectContaining({ field: 'colour', cure: expect.not.stringContaining('Did you mean') }),
      expect.objectContaining({ field: 'mnemonik', value: '(not shown)' }),
    ]);
  });

  it('names every problem at once', () => {
    const fields = problems({ ...run, nope: 'x', 'max-price': '0 uact/block', 'bid-wait': 'soon' }).map(
      (one) => one.field,
    );
    expect(fields).toEqual(['nope', 'max-price', 'bid-wait']);
    const together = problems({ run: 'x', rental: 'r', cpu: 'many', memory: '8GB?' }).map((one) => one.field);
    expect(together).toEqual(['mnemonic', 'max-price', 'cpu', 'memory']);
  });

  it('calls the image of a runner by its input', () => {
    const start = { mode: 'start', rental: 'r', mnemonic: 'w', 'max-price': '1 uact/block', 'github-token': 't' };
    expect(problems({ ...start, 'runner-image': 'no image' })).toEqual([
      expect.objectContaining({ field: 'runner-image', value: 'no image' }),
    ]);
  });

  it('shows no secret in a problem', () => {
    const shown = JSON.stringify(
      problems({ mnemonic: 'deep secret', 'private-key': 'c0ffee', 'github-token': 'ghp_x' }),
    );
    expect(shown).not.toMatch(/deep secret|c0ffee|ghp_x/);
  });
});

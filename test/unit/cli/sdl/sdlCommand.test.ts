import { describe, expect, it } from 'vitest';
import { runCli } from '../../../../src/cli/runCli.ts';
import { addSdlCommand, type SdlRuns } from '../../../../src/cli/sdl/sdlCommand.ts';
import { createFakeTerminal } from '../../../helpers/fakeTerminal.ts';

async function ask(...args: string[]) {
  const asked: unknown[][] = [];
  const note =
    (name: string) =>
    async (...given: unknown[]) =>
      void asked.push([name, ...given]);
  const runs: SdlRuns = {
    ...{ validate: note('validate'), manifest: note('manifest'), groups: note('groups') },
    ...{ hash: note('hash'), render: note('render'), fmt: note('fmt') },
  };
  const terminal = createFakeTerminal();
  const code = await runCli(['sdl', ...args], terminal, [(program) => addSdlCommand(program, runs)]);
  return {
    code,
    asked: asked.map(([name, file, options]) => [name, file, options]),
    help: terminal.printed.join('\n'),
  };
}

describe('sdl', () => {
  it.each([
    [['validate'], ['validate', ['-'], { output: 'text' }]],
    [
      ['validate', 'a', 'b', '--output', 'json'],
      ['validate', ['a', 'b'], { output: 'json' }],
    ],
    [
      ['manifest', '--pretty'],
      ['manifest', '-', { output: 'json', pretty: true }],
    ],
    [
      ['groups', 'a'],
      ['groups', 'a', { output: 'json' }],
    ],
    [
      ['hash', '-'],
      ['hash', '-', { output: 'text' }],
    ],
    [
      ['fmt', '--check', 'a'],
      ['fmt', ['a'], { check: true }],
    ],
    [['render'], ['render', undefined, { blockTimeMs: 6000, group: 'job', comments: true }]],
  ])('%j', async (args, expected) => expect((await ask(...args)).asked).toEqual([expected]));

  it('takes every input of a job', async () => {
    const inputs = { image: 'i', cpu: '1', memory: '2Gi', storage: '3Gi', gpu: '1', region: 'eu' };
    const args = Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value]);
    const { asked } = await ask(
      'render',
      ...args,
      '--attributes',
      'a=b',
      '--attributes',
      'c=d',
      '--max-price',
      '1 USD/h',
    );
    expect(asked[0]?.[2]).toMatchObject({ ...inputs, attributes: 'a=b\nc=d', maxPrice: '1 USD/h' });
  });

  it.each([[['hash', 'a', 'b']], [['validate', '--output', 'xml']], [['fmt', '--check', '--write', 'a']], [['lint']]])(
    'refuses %j',
    async (args) => {
      const { code, asked } = await ask(...args);
      expect([code, asked]).toEqual([2, []]);
    },
  );

  it('explains itself', async () => {
    for (const name of ['validate', 'manifest', 'groups', 'hash', 'render', 'fmt'])
      expect((await ask(name, '--help')).help).toContain('$ akash-runner sdl');
  });
});

import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createPrompt } from '../../../src/cli/createPrompt.ts';

const { signal } = new AbortController();

function setup() {
  const input = new PassThrough();
  const output = new PassThrough();
  return { input, prompt: createPrompt(input, output), shown: () => `${output.read() ?? ''}` };
}

describe('createPrompt', () => {
  it('asks and hears', async () => {
    const { input, prompt, shown } = setup();
    input.write('y\n');
    expect(await prompt.ask('Sure? ', signal)).toBe('y');
    expect(shown()).toContain('Sure? ');
  });

  it('does not show what is typed for a secret', async () => {
    const { input, prompt, shown } = setup();
    input.write('geheimnis\n');
    expect(await prompt.askSecret('Passphrase: ', signal)).toBe('geheimnis');
    expect(shown()).toBe('Passphrase: \n');
  });

  it('ends with the signal', async () => {
    const { prompt } = setup();
    await expect(prompt.ask('Sure? ', AbortSignal.abort())).rejects.toThrow();
  });
});

import { describe, expect, it } from 'vitest';
import { confirm } from '../../../../src/cli/frame/confirm.ts';

const { signal } = new AbortController();
const answering = (answer: string) => ({ signal, prompt: { ask: async () => answer, askSecret: async () => '' } });

describe('confirm', () => {
  it('takes a yes', async () => {
    await confirm('Sure?', answering('y'), undefined);
    await confirm('Sure?', answering('YES'), undefined);
    await confirm('Sure?', { signal }, true);
  });

  it.each(['', 'n', 'yeah'])('takes %j for a no', async (answer) => {
    await expect(confirm('Sure?', answering(answer), undefined)).rejects.toMatchObject({ kind: 'CLI_NOT_CONFIRMED' });
  });

  it('does nothing where there is nobody to ask', async () => {
    await expect(confirm('Sure?', { signal }, false)).rejects.toMatchObject({ kind: 'CLI_NOT_CONFIRMED' });
  });
});

import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../../src/base/store.ts';
import { requireFinished, whileUnfinished } from '../../../../src/cli/deployment/unfinished.ts';
import type { Call } from '../../../../src/cli/frame/command.ts';
import { createIntents } from '../../../../src/cli/frame/intents.ts';
import { createFakeTerminal } from '../../../helpers/fakeTerminal.ts';

function stage() {
  const intents = createIntents(createMemoryStore());
  return { terminal: createFakeTerminal(), key: async () => ({ intents }) } as unknown as Call;
}

describe('whileUnfinished and requireFinished', () => {
  it('leave a note while the work goes on, which refuses the same order once', async () => {
    const call = stage();
    const killed = Promise.withResolvers<never>();
    const running = whileUnfinished(call, { key: 'a', dseq: 9n }, () => killed.promise);
    await new Promise(setImmediate);
    await requireFinished(call, 'b');
    await expect(requireFinished(call, 'a')).rejects.toMatchObject({ kind: 'CLI_UNFINISHED', args: { dseq: '9' } });
    await requireFinished(call, 'a');
    killed.reject(new Error('over'));
    await expect(running).rejects.toThrow('over');
  });

  it('leave none when the work is done or has failed', async () => {
    const call = stage();
    expect(await whileUnfinished(call, { key: 'a', dseq: 9n }, async () => 7)).toBe(7);
    await expect(
      whileUnfinished(call, { key: 'a', dseq: 9n }, () => Promise.reject(new Error('no'))),
    ).rejects.toThrow();
    await requireFinished(call, 'a');
  });
});

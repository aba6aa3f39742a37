import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { followTerminal } from '../../../../src/cli/lease/followTerminal.ts';

describe('followTerminal', () => {
  it('passes keys through, tells the size now and when it changes, and gives the terminal back', async () => {
    const calls: unknown[] = [];
    const input = Object.assign(new PassThrough(), { setRawMode: (raw: boolean) => calls.push(raw) });
    const output = Object.assign(new PassThrough(), { columns: 80, rows: 24 });
    const resize = async (...size: number[]) => {
      calls.push(size);
      throw new Error('over');
    };
    const giveBack = followTerminal({ input, output, errors: new PassThrough() }, { resize });
    Object.assign(output, { columns: 132, rows: 50 }).emit('resize');
    giveBack();
    output.emit('resize');
    expect(calls).toEqual([true, [80, 24], [132, 50], false]);
  });

  it('tells no size that it does not know', () => {
    const streams = { input: new PassThrough(), output: new PassThrough(), errors: new PassThrough() };
    const resize = () => Promise.reject(new Error('no size'));
    followTerminal(streams, { resize })();
    expect(streams.output.listenerCount('resize')).toBe(0);
  });
});

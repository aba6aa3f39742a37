import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openInput } from '../../../../src/cli/lease/openInput.ts';

const turn = () => new Promise(setImmediate);

describe('openInput', () => {
  it('finds out that there is none', async () => {
    const [none, some] = [new PassThrough(), new PassThrough()];
    const inputs = [openInput(none), openInput(some)] as const;
    none.end();
    some.end('x');
    await inputs[0].ended;
    await turn();
    expect(inputs.map((input) => input.isEmpty())).toEqual([true, false]);
  });

  it('passes on what was read before and after, and holds the writer back meanwhile', async () => {
    const source = new PassThrough();
    const input = openInput(source);
    source.write('a');
    await turn();
    const taken: string[] = [];
    let room = Promise.withResolvers<void>();
    input.connect((bytes) => {
      taken.push(`${Buffer.from(bytes)}`);
      return room.promise;
    });
    await turn();
    source.write('b');
    await turn();
    expect(taken).toEqual(['a']);
    const first = room;
    room = Promise.withResolvers<void>();
    first.resolve();
    await turn();
    expect(taken).toEqual(['a', 'b']);
    room.resolve();
    source.end();
    await input.ended;
    expect(input.isEmpty()).toBe(false);
  });

  it('reads no further when it is stopped, or the command takes no more', async () => {
    const [stopped, refused] = [new PassThrough(), new PassThrough()];
    const input = openInput(stopped);
    input.connect(async () => input.stop());
    openInput(refused).connect(() => Promise.reject(new Error('over')));
    for (const source of [stopped, refused]) {
      source.write('a');
      await turn();
      await turn();
      expect(source.isPaused()).toBe(true);
    }
    expect(stopped.listenerCount('data')).toBe(0);
  });
});

import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { closeOnCancel } from '../../../src/action/signals.ts';
import { isRunnerError } from '../../../src/base/runnerError.ts';
import { createManualClock } from '../../helpers/manualClock.ts';

function setup(close: () => Promise<void>) {
  const source = new EventEmitter();
  const controller = new AbortController();
  const clock = createManualClock();
  const reports: string[] = [];
  const exited = Promise.withResolvers<number>();
  const codes: number[] = [];
  const exit = (code: number) => {
    codes.push(code);
    exited.resolve(code);
  };
  const remove = closeOnCancel({ source, controller, close, clock, exit, report: (text) => void reports.push(text) });
  return { source, controller, clock, reports, exited: exited.promise, codes, remove };
}

describe('closeOnCancel', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('stops the story at %s, closes, and exits with %i', async (signal, code) => {
    const order: string[] = [];
    const test = setup(async () => void order.push(test.controller.signal.aborted ? 'close after stop' : 'close'));
    test.source.emit(signal);
    expect(await test.exited).toBe(code);
    expect(order).toEqual(['close after stop']);
    expect(isRunnerError(test.controller.signal.reason, 'CANCELLED')).toBe(true);
    expect(test.reports).toHaveLength(1);
  });

  it('closes once, however many signals come', async () => {
    let closes = 0;
    const test = setup(async () => void closes++);
    test.source.emit('SIGINT');
    test.source.emit('SIGINT');
    test.source.emit('SIGTERM');
    await test.exited;
    await new Promise(setImmediate);
    expect(closes).toBe(1);
    expect(test.codes).toEqual([130]);
  });

  it('exits when the close does not come to an end', async () => {
    const test = setup(() => new Promise(() => undefined));
    test.source.emit('SIGINT');
    await test.clock.advance(4_999);
    expect(await test.exited).toBe(130);
  });

  it('exits when the close fails', async () => {
    const test = setup(() => Promise.reject(new Error('no node')));
    test.source.emit('SIGTERM');
    expect(await test.exited).toBe(143);
  });

  it('takes its handlers away again', () => {
    const test = setup(async () => undefined);
    test.remove();
    expect(test.source.listenerCount('SIGINT') + test.source.listenerCount('SIGTERM')).toBe(0);
  });
});

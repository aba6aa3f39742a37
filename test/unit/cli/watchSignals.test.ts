import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { watchSignals } from '../../../src/cli/watchSignals.ts';

describe('watchSignals', () => {
  it('aborts at the first signal and exits at the second', () => {
    const source = new EventEmitter();
    const exits: number[] = [];
    const signal = watchSignals(source, new EventEmitter(), (code) => void exits.push(code));
    expect(signal.aborted).toBe(false);
    source.emit('SIGTERM');
    expect(signal.reason).toMatchObject({ kind: 'CANCELLED', args: { reason: 'SIGTERM' } });
    expect(exits).toEqual([]);
    source.emit('SIGINT');
    expect(exits).toEqual([130]);
  });

  it('aborts when nobody reads the output any more', () => {
    const output = new EventEmitter();
    const signal = watchSignals(new EventEmitter(), output, () => undefined);
    output.emit('error', Object.assign(new TypeError('write'), { code: 'EPIPE' }));
    expect(signal.reason).toMatchObject({ kind: 'CANCELLED', args: { reason: 'SIGPIPE' } });
  });
});

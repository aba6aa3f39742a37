import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeClientFrame,
  decodeServerFrame,
  encodeClientFrame,
  encodeServerFrame,
  MAX_FRAME_BYTES,
} from '../../../src/gateway/frames.ts';

const bytes = fc.uint8Array({ maxLength: 100 });

describe('frames from the provider', () => {
  it('come back as they went', () => {
    const frame = fc.oneof(
      fc.record({ kind: fc.constantFrom('stdout' as const, 'stderr' as const), bytes }),
      fc.record({ kind: fc.constant('result' as const), exitCode: fc.integer({ min: -1, max: 255 }) }),
      fc.constant({ kind: 'failure' as const }),
    );
    fc.assert(fc.property(frame, (one) => void expect(decodeServerFrame(encodeServerFrame(one))).toEqual(one)));
  });

  it('have the upstream codes', () => {
    expect([...encodeServerFrame({ kind: 'stdout', bytes: Buffer.from('a') })]).toEqual([100, 97]);
    expect([...encodeServerFrame({ kind: 'stderr', bytes: Buffer.from('a') })]).toEqual([101, 97]);
    expect([...encodeServerFrame({ kind: 'failure' })]).toEqual([103]);
    const result = Buffer.from(encodeServerFrame({ kind: 'result', exitCode: 3, message: 'no' }));
    expect(result.toString('latin1')).toBe('f{"exit_code":3,"message":"no"}');
    expect(Buffer.from(encodeServerFrame({ kind: 'result', exitCode: 0, message: '' })).toString()).toBe(
      'f{"exit_code":0}',
    );
  });

  it('may end a result in a newline, as the upstream encoder does', () => {
    expect(decodeServerFrame(Buffer.from('f{"exit_code":1}\n'))).toEqual({ kind: 'result', exitCode: 1 });
    expect(decodeServerFrame(Buffer.from('f{"exit_code":0,"message":""}'))).toEqual({ kind: 'result', exitCode: 0 });
  });

  it.each(['', 'f', 'f{}', 'f{"exit_code":"0"}', 'f{"exit_code":1.5}', 'hx', '\u0000', 'fnull'])(
    'are not "%s"',
    (text) => {
      expect(decodeServerFrame(Buffer.from(text, 'latin1'))).toBeUndefined();
    },
  );

  it('never make the decoder throw', () => {
    fc.assert(fc.property(bytes, (one) => void [decodeServerFrame(one), decodeClientFrame(one)]));
  });
});

describe('frames from the tenant', () => {
  it('come back as they went', () => {
    const side = fc.integer({ min: 0, max: 65_535 });
    const frame = fc.oneof(
      fc.record({ kind: fc.constant('stdin' as const), bytes }),
      fc.record({ kind: fc.constant('resize' as const), width: side, height: side }),
    );
    fc.assert(fc.property(frame, (one) => void expect(decodeClientFrame(encodeClientFrame(one))).toEqual(one)));
  });

  it('have the upstream codes and big-endian sizes', () => {
    expect([...encodeClientFrame({ kind: 'stdin', bytes: Buffer.from('a') })]).toEqual([104, 97]);
    expect([...encodeClientFrame({ kind: 'resize', width: 258, height: 3 })]).toEqual([105, 1, 2, 0, 3]);
  });

  it.each([[[]], [[105, 1, 2, 0]], [[100, 1]], [[99]]])('are not %j', (message) => {
    expect(decodeClientFrame(Uint8Array.from(message))).toBeUndefined();
  });
});

it('limits a message to 64 KiB', () => {
  expect(MAX_FRAME_BYTES).toBe(65_536);
});

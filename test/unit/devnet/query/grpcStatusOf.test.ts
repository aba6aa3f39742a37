import { describe, expect, it } from 'vitest';
import { GRPC_NUMBERS, grpcStatusOf, isUnreadable } from '../../../../src/devnet/query/grpcStatusOf.ts';
import { failPanic, failQuery, failUnreadable } from '../../../../src/devnet/query/queryFailure.ts';
import { refuse } from '../../../../src/devnet/state/refusal.ts';

const said = (work: () => never) => {
  try {
    return work();
  } catch (error) {
    return grpcStatusOf(error);
  }
};
const MISSING = { codespace: 'market', code: 15, text: 'order not found', grpc: 'NotFound' } as const;

describe('the gRPC status of a failed query', () => {
  it('is the one that the query said', () => {
    expect(said(() => failQuery('FailedPrecondition', 'not now'))).toEqual({ code: 9, message: 'not now' });
  });

  // cosmossdk.io/errors `errors.go`: the status of an error names codespace and code, and what wraps it comes behind.
  it('names codespace and code of a registered error', () => {
    expect(said(() => refuse(MISSING))).toEqual({ code: 5, message: 'codespace market code 15: order not found' });
    expect(said(() => refuse(MISSING, 'id')).message).toBe('codespace market code 15: order not found: id');
    expect(said(() => refuse({ codespace: 'sdk', code: 7, text: 'invalid address' })).code).toBe(2);
  });

  it('is Unknown for a plain error', () => {
    expect(said(() => refuse({ codespace: 'undefined', code: 1, text: 'bad' }))).toEqual({ code: 2, message: 'bad' });
  });

  it('is Internal for a request that cannot be read, and for a panic', () => {
    expect(said(() => failUnreadable())).toEqual({
      code: 13,
      message: 'grpc: error unmarshalling request: unexpected EOF',
    });
    expect(grpcStatusOf(new TypeError('nil'))).toEqual({ code: 13, message: 'nil' });
    expect(said(() => failPanic('nil'))).toEqual({ code: 13, message: 'nil' });
  });

  it('tells apart what failed before its handler began', () => {
    const thrownBy = (work: () => never) => {
      try {
        return work();
      } catch (error) {
        return error;
      }
    };
    expect(isUnreadable(thrownBy(failUnreadable))).toBe(true);
    expect(isUnreadable(thrownBy(() => refuse(MISSING)))).toBe(false);
    expect(isUnreadable(new TypeError('nil'))).toBe(false);
  });

  // google.golang.org/grpc `codes/codes.go`
  it('has the numbers of the protocol', () => {
    expect(Object.values(GRPC_NUMBERS)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
    expect([GRPC_NUMBERS.Aborted, GRPC_NUMBERS.Unimplemented, GRPC_NUMBERS.Unauthenticated]).toEqual([10, 12, 16]);
  });
});

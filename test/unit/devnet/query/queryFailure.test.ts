import { describe, expect, it } from 'vitest';
import {
  failPanic,
  failPlainly,
  failQuery,
  failUnreadable,
  isQueryPanic,
  queryFailureOf,
} from '../../../../src/devnet/query/queryFailure.ts';
import { refuse } from '../../../../src/devnet/state/refusal.ts';

const said = (work: () => never) => {
  try {
    return work();
  } catch (error) {
    return queryFailureOf(error);
  }
};

describe('a failed query', () => {
  it('says the status in the words that clients look for', () => {
    expect(said(() => failQuery('NotFound', 'account x not found'))).toEqual({
      codespace: 'sdk',
      code: 22,
      log: 'rpc error: code = NotFound desc = account x not found: key not found',
    });
    expect(said(() => failQuery('InvalidArgument', 'empty')).code).toBe(18);
    expect(said(() => failQuery('Unknown', 'boom')).code).toBe(6);
  });

  it('turns registered errors into the SDK’s by their status', () => {
    const missing = { codespace: 'market', code: 15, text: 'order not found', grpc: 'NotFound' } as const;
    expect(said(() => refuse(missing))).toEqual({ codespace: 'sdk', code: 22, log: 'order not found: key not found' });
    expect(said(() => refuse({ ...missing, grpc: 'FailedPrecondition' })).code).toBe(18);
    expect(said(() => refuse({ ...missing, grpc: 'Internal' })).code).toBe(6);
  });

  it('has the status Unknown when a registered error brings none', () => {
    expect(said(() => refuse({ codespace: 'sdk', code: 7, text: 'invalid address' }))).toEqual({
      codespace: 'sdk',
      code: 6,
      log: 'invalid address: unknown request',
    });
  });

  it('is an invalid request when the request could not be read, or for a plain error', () => {
    const unreadable = said(() => failUnreadable());
    expect(unreadable).toEqual({ codespace: 'sdk', code: 18, log: 'unexpected EOF: invalid request' });
    expect(said(() => failPlainly('bad')).code).toBe(18);
  });

  // cosmossdk.io/errors `errors.go`: ErrPanic is registered under the codespace "undefined".
  it('is a panic when anything else was thrown', () => {
    expect(queryFailureOf(new TypeError('nil'))).toEqual({ codespace: 'undefined', code: 111222, log: 'nil: panic' });
    expect(said(() => failPanic('nil'))).toEqual({ codespace: 'undefined', code: 111222, log: 'nil: panic' });
  });

  it('tells panics from refusals', () => {
    expect(isQueryPanic(new TypeError('nil'))).toBe(true);
    for (const [work, panics] of [
      [() => failPanic('nil'), true],
      [() => failPlainly('no'), false],
    ] as const) {
      try {
        work();
      } catch (error) {
        expect(isQueryPanic(error)).toBe(panics);
      }
    }
  });
});

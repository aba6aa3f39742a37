import { describe, expect, it } from 'vitest';
import { failQuery, queryFailureOf } from '../../../../src/devnet/query/queryFailure.ts';
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

  it('is an invalid request when the request could not be read', () => {
    expect(queryFailureOf(new RangeError('index out of range')).code).toBe(18);
  });
});

import { describe, expect, it } from 'vitest';
import { httpStatusOf } from '../../../../src/devnet/rest/httpStatusOf.ts';

describe('httpStatusOf', () => {
  it('maps the statuses as grpc-gateway v1.16 runtime/errors.go does', () => {
    const statuses = Array.from({ length: 16 }, (_, index) => httpStatusOf(index + 1));
    expect(statuses).toEqual([408, 500, 400, 504, 404, 409, 403, 429, 400, 409, 400, 501, 500, 503, 500, 401]);
    expect(httpStatusOf(99)).toBe(500);
  });
});

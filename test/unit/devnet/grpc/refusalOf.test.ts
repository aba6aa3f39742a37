import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../../src/devnet/grpc/refusalOf.ts';

const head = (type: string | undefined, method = 'POST') => ({
  ':method': method,
  ...(type !== undefined && { 'content-type': type }),
});

// As a node of v2.1.0-rc12 answered: 3 is InvalidArgument, 13 Internal.
describe('refusalOf', () => {
  it.each(['application/grpc', 'application/grpc+proto', 'application/grpc+json', 'application/grpc;charset=utf8'])(
    'lets %s pass',
    (type) => {
      expect(refusalOf(head(type))).toBeUndefined();
    },
  );

  it.each(['application/grpcx', 'application/json', '', undefined])('refuses the content type %s', (type) => {
    expect(refusalOf(head(type))).toEqual({
      http: 415,
      code: 3,
      message: `invalid gRPC request content-type "${type ?? ''}"`,
    });
  });

  it('refuses all methods but POST', () => {
    expect(refusalOf(head('application/grpc', 'GET'))).toMatchObject({ http: 405, code: 13 });
  });
});

import { describe, expect, it } from 'vitest';
import { HEIGHT_HEADER, parseHeight } from '../../../../src/devnet/grpc/parseHeight.ts';

// cosmos-sdk `types/grpc/types.go` GRPCBlockHeightHeader, `baseapp/grpcserver.go`
describe('parseHeight', () => {
  it('reads the node’s header', () => {
    expect(HEIGHT_HEADER).toBe('x-cosmos-block-height');
  });

  it.each([
    [['5'], 5n],
    [['+5'], 5n],
    [['-1'], -1n],
    [['0'], 0n],
    [[], 0n],
    [['5', '6'], 0n],
    [['5, 6'], 0n],
    [['9223372036854775807'], 2n ** 63n - 1n],
  ])('%j is %s', (values, height) => {
    expect(parseHeight(values)).toEqual({ ok: true, value: height });
  });

  it.each([[['abc']], [['']], [['5.0']], [['0x5']], [['9223372036854775808']], [['99999999999999999999']]])(
    'refuses %j',
    (values) => {
      expect(parseHeight(values).ok).toBe(false);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { validatorOf } from '../../../../../src/devnet/node/validator.ts';
import { nodeInfoJson } from '../../../../../src/devnet/rpc/json/nodeInfoJson.ts';

describe('nodeInfoJson', () => {
  it('names the chain as network and a version of CometBFT 0.38', () => {
    expect(nodeInfoJson({ chainId: 'devnet-x', validator: validatorOf('devnet-x') })).toMatchObject({
      network: 'devnet-x',
      version: '0.38.19',
      other: { tx_index: 'on' },
    });
  });
});

import { StatusRequest, StatusResponse } from 'cosmjs-types/cosmos/base/node/v1beta1/query';
import { describe, expect, it } from 'vitest';
import { statusQuery } from '../../../../../src/devnet/node/query/status.ts';
import { nodeWithTx } from '../../testNode.ts';
import { askNode } from './askNode.ts';

describe('statusQuery', () => {
  const { node } = nodeWithTx();
  const ask = (height?: bigint) =>
    askNode(node, statusQuery, { request: StatusRequest, response: StatusResponse }, {}, height);

  it('tells height and time of the block that the call is for', () => {
    expect(ask()).toMatchObject({ height: 2n, timestamp: { seconds: 1_700_000_000n, nanos: 1_000_000 } });
    expect(ask(1n)).toMatchObject({ height: 1n, timestamp: { seconds: 1_700_000_000n, nanos: 0 } });
  });

  it('tells the hashes of the last header', () => {
    expect(ask(1n).appHash).toEqual(node.store.findBlock(2n)?.headerAppHash);
    expect(ask().validatorHash.length).toBe(32);
  });
});

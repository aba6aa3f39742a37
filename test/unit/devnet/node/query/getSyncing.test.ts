import { GetSyncingRequest, GetSyncingResponse } from 'cosmjs-types/cosmos/base/tendermint/v1beta1/query';
import { describe, expect, it } from 'vitest';
import { getSyncingQuery } from '../../../../../src/devnet/node/query/getSyncing.ts';
import { createTestNode } from '../../testNode.ts';
import { askNode } from './askNode.ts';

describe('getSyncingQuery', () => {
  it('never syncs', () => {
    const codecs = { request: GetSyncingRequest, response: GetSyncingResponse };
    expect(askNode(createTestNode().node, getSyncingQuery, codecs, {})).toEqual({ syncing: false });
  });
});

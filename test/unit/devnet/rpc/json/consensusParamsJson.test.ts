import { describe, expect, it } from 'vitest';
import { consensusParamsJson, paramUpdatesJson } from '../../../../../src/devnet/rpc/json/consensusParamsJson.ts';
import { createTestNode } from '../../testNode.ts';

const { node } = createTestNode();
// As a real node (v2.1.0-rc12) answered consensus_params and block_results.
const COMMON =
  '{"block":{"max_bytes":"22020096","max_gas":"-1"},"evidence":{"max_age_num_blocks":"100000","max_age_duration":"172800000000000","max_bytes":"1048576"},"validator":{"pub_key_types":["ed25519"]}';

describe('consensusParamsJson', () => {
  it('is the real node’s', () => {
    expect(JSON.stringify(consensusParamsJson(node))).toBe(
      `${COMMON},"version":{"app":"0"},"abci":{"vote_extensions_enable_height":"0"}}`,
    );
    expect(JSON.stringify(paramUpdatesJson(node))).toBe(`${COMMON},"version":{},"abci":{}}`);
  });
});

import { Header } from 'cosmjs-types/tendermint/types/types';
import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../../../../src/devnet/rest/json/renderMessage.ts';
import { cometTypes } from '../../../../../src/devnet/rest/types/cometTypes.ts';
import { gatewayTypes } from '../../../../../src/devnet/rest/types/gatewayTypes.ts';
import { decodeMessage } from '../../../../../src/devnet/rest/wire/decodeMessage.ts';

describe('cometTypes', () => {
  it('reads what CosmJS writes: a header', () => {
    const header = Header.fromPartial({ chainId: 'x', height: 5n, time: { seconds: 1n, nanos: 0 } });
    const type = gatewayTypes.get('tendermint.types.Header')!;
    // Field order: cometbft proto/tendermint/types/types.proto; embedded messages are kept by value.
    expect(renderMessage(gatewayTypes, decodeMessage(type, Header.encode(header).finish()))).toBe(
      '{"version":{"block":"0","app":"0"},"chain_id":"x","height":"5","time":"1970-01-01T00:00:01Z",' +
        '"last_block_id":{"hash":null,"part_set_header":{"total":0,"hash":null}},"last_commit_hash":null,"data_hash":null,' +
        '"validators_hash":null,"next_validators_hash":null,"consensus_hash":null,"app_hash":null,"last_results_hash":null,' +
        '"evidence_hash":null,"proposer_address":null}',
    );
  });

  it('describes events', () => {
    expect(cometTypes).toContain('EventAttribute { key=1 string; value=2 string; index=3 bool }');
  });
});

import { QueryAllBalancesResponse } from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { AuthInfo } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../../../../src/devnet/rest/json/renderMessage.ts';
import { cosmosTypes } from '../../../../../src/devnet/rest/types/cosmosTypes.ts';
import { gatewayTypes } from '../../../../../src/devnet/rest/types/gatewayTypes.ts';
import { decodeMessage } from '../../../../../src/devnet/rest/wire/decodeMessage.ts';

const render = (name: string, bytes: Uint8Array) =>
  renderMessage(gatewayTypes, decodeMessage(gatewayTypes.get(name)!, bytes));

describe('cosmosTypes', () => {
  it('reads what CosmJS writes: balances', () => {
    const message = {
      balances: [{ denom: 'uakt', amount: '5' }],
      pagination: { nextKey: new Uint8Array(), total: 1n },
    };
    const bytes = QueryAllBalancesResponse.encode(QueryAllBalancesResponse.fromPartial(message)).finish();
    expect(render('cosmos.bank.v1beta1.QueryAllBalancesResponse', bytes)).toBe(
      '{"balances":[{"denom":"uakt","amount":"5"}],"pagination":{"next_key":null,"total":"1"}}',
    );
  });

  it('reads signers and fees', () => {
    const message = { signerInfos: [{ modeInfo: { single: { mode: 127 } }, sequence: 3n }], fee: { gasLimit: 7n } };
    const bytes = AuthInfo.encode(AuthInfo.fromPartial(message as never)).finish();
    expect(render('cosmos.tx.v1beta1.AuthInfo', bytes)).toBe(
      '{"signer_infos":[{"public_key":null,"mode_info":{"single":{"mode":"SIGN_MODE_LEGACY_AMINO_JSON"}},"sequence":"3"}],' +
        '"fee":{"amount":[],"gas_limit":"7","payer":"","granter":""},"tip":null}',
    );
  });

  it('describes the unordered transactions of v0.53', () => {
    expect(cosmosTypes).toContain('unordered=4 bool; timeout_timestamp=5 Time?');
  });
});

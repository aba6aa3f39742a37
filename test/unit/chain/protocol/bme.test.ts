import { describe, expect, it } from 'vitest';
import * as bme from '../../../../src/chain/protocol/bme.ts';

const id = {
  denom: 'uakt',
  toDenom: 'uact',
  source: 'akash1pcy8du9hwhn370xr82njdmfjmsyvwvz8ppm37d',
  height: 1259n,
  sequence: 1n,
};
const coin = { denom: 'uakt', amount: '5' };
const priced = { coin, price: '1.000000000000000000' };

describe('the messages of bme', () => {
  it('are written as a node of v2.1 writes them', () => {
    // The answer's value in the data of a MsgMintACT at height 1259, as such a node gave it.
    const told = 'Cj8KBHVha3QSBHVhY3QaLGFrYXNoMXBjeThkdTlod2huMzcweHI4Mm5qZG1mam1zeXZ3dno4cHBtMzdkIOsJKAE=';
    const bytes = bme.MsgMintACTResponse.encode({ id, status: 0 }).finish();
    expect(Buffer.from(bytes).toString('base64')).toBe(told);
    expect(bme.MsgMintACTResponse.decode(bytes)).toEqual({ id, status: 0 });
  });

  it.each([
    ['LedgerRecordId', bme.LedgerRecordId, id],
    ['CoinPrice', bme.CoinPrice, priced],
    ['PendingRecord', bme.PendingRecord, { owner: 'a', to: 'b', coinsToBurn: coin, denomToMint: 'uact', attempts: 2 }],
    [
      'CanceledRecord',
      bme.CanceledRecord,
      { owner: 'a', cancelReason: 6, to: 'b', coinsToBurn: coin, denomToMint: 'uact' },
    ],
    [
      'ExecutedRecord',
      bme.ExecutedRecord,
      {
        burnedFrom: 'a',
        mintedTo: 'b',
        burner: 'bme',
        minter: 'bme',
        burned: priced,
        minted: priced,
        spread: coin,
        remintCreditIssued: priced,
        remintCreditAccrued: priced,
      },
    ],
    [
      'BmeParams',
      bme.BmeParams,
      { circuitBreakerWarnThreshold: 9500, minEpochBlocks: 10n, minMint: [coin], maxPendingAttempts: 3 },
    ],
    ['MsgBurnACTResponse', bme.MsgBurnACTResponse, { id, status: 0 }],
    ['MsgBurnMintResponse', bme.MsgBurnMintResponse, { id, status: 0 }],
    ['MsgUpdateBmeParams', bme.MsgUpdateBmeParams, { authority: 'a' }],
    ['QueryBmeParamsRequest', bme.QueryBmeParamsRequest, {}],
    [
      'QueryBmeParamsResponse',
      bme.QueryBmeParamsResponse,
      { params: bme.BmeParams.fromPartial({ mintSpreadBps: 25 }) },
    ],
    ['QueryMintStatusRequest', bme.QueryMintStatusRequest, {}],
    [
      'QueryMintStatusResponse',
      bme.QueryMintStatusResponse,
      { status: 3, collateralRatio: '1.000000000000000000', mintsAllowed: true },
    ],
    ['QueryVaultStateRequest', bme.QueryVaultStateRequest, {}],
    [
      'QueryVaultStateResponse',
      bme.QueryVaultStateResponse,
      { vaultState: { balances: [coin], totalBurned: [], totalMinted: [coin], remintCredits: [] } },
    ],
    [
      'QueryLedgerRecordsRequest',
      bme.QueryLedgerRecordsRequest,
      { filters: { source: 'a', denom: 'b', toDenom: 'c', status: 'd' } },
    ],
    ['LedgerRecordEntry', bme.LedgerRecordEntry, { id, status: 1 }],
    ['QueryLedgerRecordsResponse', bme.QueryLedgerRecordsResponse, {}],
  ])('%s comes back as it went', (_, codec, given) => {
    const message = codec.fromPartial(given as never);
    expect(codec.decode(codec.encode(message as never).finish())).toEqual(message);
  });

  // chain-sdk proto/node/akash/bme/v1/types.proto.
  it('number states and reasons as the protos do', () => {
    expect([bme.MintStatus.mint_status_healthy, bme.MintStatus.mint_status_halt_oracle]).toEqual([1, 4]);
    expect([bme.LedgerRecordStatus.ledger_record_status_canceled, bme.CancelReason.max_attempts]).toEqual([3, 9]);
  });
});

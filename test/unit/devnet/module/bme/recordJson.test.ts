import { describe, expect, it } from 'vitest';
import { decimalOf } from '../../../../../src/base/decimal.ts';
import { canceledJson, executedJson } from '../../../../../src/devnet/module/bme/recordJson.ts';

const id = { denom: 'uakt', toDenom: 'uact', source: 'akash1x', height: 1n, sequence: 2n };
const idJson = { denom: 'uakt', to_denom: 'uact', source: 'akash1x', height: 1n, sequence: 2n };
const coin = { denom: 'uakt', amount: 5n };

// Fields as in blocks of a node of v2.1.
describe('records in proto JSON', () => {
  it('name what was exchanged', () => {
    const accrued = { coin, price: decimalOf(1n) };
    const spread = { denom: 'uact', amount: 0n };
    expect(executedJson({ id, from: 'a', to: 'b', spread, remintCreditAccrued: accrued })).toEqual({
      id: idJson,
      burned_from: 'a',
      minted_to: 'b',
      burner: 'bme',
      minter: 'bme',
      burned: null,
      minted: null,
      spread: { denom: 'uact', amount: '0' },
      remint_credit_issued: null,
      remint_credit_accrued: { coin: { denom: 'uakt', amount: '5' }, price: '1.000000000000000000' },
    });
  });

  it('name why not', () => {
    expect(canceledJson({ id, owner: 'a', to: 'b', coin, denomToMint: 'uact', reason: 6 })).toEqual({
      id: idJson,
      cancel_reason: 'minimum_mint',
      owner: 'a',
      to: 'b',
      coins_to_burn: { denom: 'uakt', amount: '5' },
      denom_to_mint: 'uact',
    });
  });
});

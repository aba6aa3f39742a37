import * as q from 'cosmjs-types/cosmos/auth/v1beta1/query';
import { describe, expect, it } from 'vitest';
import {
  addressBytesToStringQuery,
  addressStringToBytesQuery,
} from '../../../../../../src/devnet/module/auth/query/addressText.ts';
import { createStage, failureCode, TENANT } from '../../../stage.ts';

const stage = createStage();
const toText = { request: q.AddressBytesToStringRequest, response: q.AddressBytesToStringResponse };
const toBytes = { request: q.AddressStringToBytesRequest, response: q.AddressStringToBytesResponse };

describe('queries of the two forms of an address', () => {
  it('turn one into the other and back', () => {
    const { addressBytes } = stage.ask(addressStringToBytesQuery, toBytes, { addressString: TENANT } as never);
    expect(addressBytes).toHaveLength(20);
    expect(stage.ask(addressBytesToStringQuery, toText, { addressBytes } as never).addressString).toBe(TENANT);
  });

  // Plain errors of Go, which abci_query wraps as sdk 18.
  it('refuse what is none', () => {
    for (const addressString of ['', ' ', 'x', 'cosmos1x']) {
      expect(failureCode(() => stage.ask(addressStringToBytesQuery, toBytes, { addressString } as never))).toBe(
        'sdk/18',
      );
    }
    expect(failureCode(() => stage.ask(addressBytesToStringQuery, toText, {} as never))).toBe('sdk/18');
  });
});

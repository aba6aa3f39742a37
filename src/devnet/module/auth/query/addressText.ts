import { fromBech32, toBech32 } from '@cosmjs/encoding';
import {
  AddressBytesToStringRequest,
  AddressBytesToStringResponse,
  AddressStringToBytesRequest,
  AddressStringToBytesResponse,
} from 'cosmjs-types/cosmos/auth/v1beta1/query';
import { defineQuery } from '../../../query/queryRoute.ts';
import { isAddress } from '../../../state/address.ts';
import { refuse } from '../../../state/refusal.ts';
import { unregistered } from '../../../state/sdkErrors.ts';

/** An address of 20 or more bytes as text. */
export const addressBytesToStringQuery = defineQuery({
  path: '/cosmos.auth.v1beta1.Query/AddressBytesToString',
  request: AddressBytesToStringRequest,
  response: AddressBytesToStringResponse,
  answer(_, { addressBytes }) {
    if (addressBytes.length === 0) refuse(unregistered('empty address bytes is not allowed'));
    return { addressString: toBech32('akash', addressBytes, 1_023) };
  },
});

/** The bytes of an address. */
export const addressStringToBytesQuery = defineQuery({
  path: '/cosmos.auth.v1beta1.Query/AddressStringToBytes',
  request: AddressStringToBytesRequest,
  response: AddressStringToBytesResponse,
  answer(_, { addressString }) {
    if (addressString.trim() === '') refuse(unregistered('empty address string is not allowed'));
    if (!isAddress(addressString)) refuse(unregistered('decoding bech32 failed'));
    return { addressBytes: fromBech32(addressString, 90).data };
  },
});

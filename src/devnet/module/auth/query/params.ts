import {
  Bech32PrefixRequest,
  Bech32PrefixResponse,
  QueryParamsRequest,
  QueryParamsResponse,
} from 'cosmjs-types/cosmos/auth/v1beta1/query';
import { defineQuery } from '../../../query/queryRoute.ts';

/** The SDK's defaults: what a transaction's size and signatures cost. */
export const authParamsQuery = defineQuery({
  path: '/cosmos.auth.v1beta1.Query/Params',
  request: QueryParamsRequest,
  response: QueryParamsResponse,
  answer: () => ({
    params: {
      maxMemoCharacters: 256n,
      txSigLimit: 7n,
      txSizeCostPerByte: 10n,
      sigVerifyCostEd25519: 590n,
      sigVerifyCostSecp256k1: 1000n,
    },
  }),
});

/** How addresses of this network begin. */
export const bech32PrefixQuery = defineQuery({
  path: '/cosmos.auth.v1beta1.Query/Bech32Prefix',
  request: Bech32PrefixRequest,
  response: Bech32PrefixResponse,
  answer: () => ({ bech32Prefix: 'akash' }),
});

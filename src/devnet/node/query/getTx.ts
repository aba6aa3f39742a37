import { GetTxRequest, GetTxResponse } from 'cosmjs-types/cosmos/tx/v1beta1/service';
import { Tx } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { failPlainly, failQuery } from '../../query/queryFailure.ts';
import { defineQuery } from '../../query/queryRoute.ts';
import type { NodeCall } from './nodeCall.ts';
import { viewTx } from './viewTx.ts';

/** A transaction by its hash. Source: cosmos-sdk `x/auth/tx/service.go` GetTx. */
export const getTxQuery = defineQuery<GetTxRequest, GetTxResponse, NodeCall>({
  path: '/cosmos.tx.v1beta1.Service/GetTx',
  request: GetTxRequest,
  response: GetTxResponse,
  answer({ node }, { hash }) {
    if (hash === '') failQuery('InvalidArgument', 'tx hash cannot be empty');
    if (!/^([0-9a-f]{2})*$/i.test(hash)) failPlainly('encoding/hex: invalid byte or odd length hex string');
    const found = node.store.findTx(hash.toUpperCase()) ?? failQuery('NotFound', `tx not found: ${hash}`);
    return { tx: Tx.decode(found.bytes), txResponse: viewTx(node, found) };
  },
});

import {
  TxDecodeAminoRequest,
  TxDecodeAminoResponse,
  TxEncodeAminoRequest,
  TxEncodeAminoResponse,
} from 'cosmjs-types/cosmos/tx/v1beta1/service';
import { failQuery } from '../../query/queryFailure.ts';
import { defineQuery } from '../../query/queryRoute.ts';
import type { NodeCall } from './nodeCall.ts';

/** Amino JSON to amino binary, a form that no chain takes any more. The node can; a devnet only refuses what the node refuses as empty. */
export const txEncodeAminoQuery = defineQuery<TxEncodeAminoRequest, TxEncodeAminoResponse, NodeCall>({
  path: '/cosmos.tx.v1beta1.Service/TxEncodeAmino',
  request: TxEncodeAminoRequest,
  response: TxEncodeAminoResponse,
  answer: (_, { aminoJson }) =>
    aminoJson === '' ? failQuery('InvalidArgument', 'invalid empty tx json') : failUnknown(),
});

/** The way back. */
export const txDecodeAminoQuery = defineQuery<TxDecodeAminoRequest, TxDecodeAminoResponse, NodeCall>({
  path: '/cosmos.tx.v1beta1.Service/TxDecodeAmino',
  request: TxDecodeAminoRequest,
  response: TxDecodeAminoResponse,
  answer: (_, { aminoBinary }) =>
    aminoBinary.length === 0 ? failQuery('InvalidArgument', 'invalid empty tx bytes') : failUnknown(),
});

function failUnknown(): never {
  return failQuery('Unimplemented', 'a devnet knows no amino binary');
}

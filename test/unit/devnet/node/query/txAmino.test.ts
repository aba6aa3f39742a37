import {
  TxDecodeAminoRequest,
  TxDecodeAminoResponse,
  TxEncodeAminoRequest,
  TxEncodeAminoResponse,
} from 'cosmjs-types/cosmos/tx/v1beta1/service';
import { describe, expect, it } from 'vitest';
import { txDecodeAminoQuery, txEncodeAminoQuery } from '../../../../../src/devnet/node/query/txAmino.ts';
import { createTestNode } from '../../testNode.ts';
import { askNode, statusOf } from './askNode.ts';

describe('amino binary', () => {
  const { node } = createTestNode();
  const encode = (aminoJson: string) =>
    askNode(
      node,
      txEncodeAminoQuery,
      { request: TxEncodeAminoRequest, response: TxEncodeAminoResponse },
      { aminoJson },
    );
  const decode = (aminoBinary: Uint8Array) =>
    askNode(
      node,
      txDecodeAminoQuery,
      { request: TxDecodeAminoRequest, response: TxDecodeAminoResponse },
      { aminoBinary },
    );

  // 3 is InvalidArgument as in the node, 12 Unimplemented where the node would answer
  it('is not imitated beyond the refusal of nothing', () => {
    expect([statusOf(() => encode('')), statusOf(() => encode('{}'))]).toEqual([3, 12]);
    expect([statusOf(() => decode(new Uint8Array())), statusOf(() => decode(new Uint8Array([1])))]).toEqual([3, 12]);
  });
});

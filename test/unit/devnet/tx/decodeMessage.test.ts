import { MsgExec } from 'cosmjs-types/cosmos/authz/v1beta1/tx';
import type { Any } from 'cosmjs-types/google/protobuf/any';
import { describe, expect, it } from 'vitest';
import { decodeMessage } from '../../../../src/devnet/tx/decodeMessage.ts';
import { ANN, BEN, sendAny } from '../signing.ts';
import { refusalOf } from '../stage.ts';

describe('decodeMessage', () => {
  it('finds the module of a packed message, and who has to sign it', () => {
    const { typeUrl, signer } = decodeMessage(sendAny(ANN, BEN));
    expect([typeUrl, signer]).toEqual(['/cosmos.bank.v1beta1.MsgSend', ANN.address]);
  });

  it.each(['/cosmos.staking.v1beta1.MsgDelegate', '/cosmwasm.wasm.v1.MsgStoreCode', ''])('knows no %s', (typeUrl) => {
    // cosmos-sdk codec/types/interface_registry.go Resolve, wrapped as ErrTxDecode by x/auth/tx/decoder.go.
    expect(refusalOf(() => decodeMessage({ typeUrl, value: new Uint8Array() }))).toBe('sdk/2');
  });

  // cosmos-sdk codec/types/interface_registry.go: MaxUnpackAnySubCalls, MaxUnpackAnyRecursionDepth.
  it('looks into messages in messages, ten deep and a hundred in all', () => {
    const packed = (msgs: Any[]) => ({
      typeUrl: MsgExec.typeUrl,
      value: MsgExec.encode({ grantee: '', msgs }).finish(),
    });
    const nested = (depth: number): Any => (depth === 1 ? sendAny(ANN, BEN) : packed([nested(depth - 1)]));
    const wide = (count: number) => packed(Array.from({ length: count }, () => sendAny(ANN, BEN)));
    const unknown = packed([packed([{ typeUrl: '/x.Y', value: new Uint8Array() }])]);
    const codes = [nested(10), nested(11), wide(99), wide(100), unknown].map((any) =>
      refusalOf(() => decodeMessage(any)),
    );
    expect(codes).toEqual(['ok', 'sdk/2', 'ok', 'sdk/2', 'sdk/2']);
  });
});

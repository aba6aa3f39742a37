import { type GeneratedType, Registry } from '@cosmjs/proto-signing';
import { MsgExec, MsgGrant, MsgRevoke } from 'cosmjs-types/cosmos/authz/v1beta1/tx';
import { MsgMultiSend, MsgSend } from 'cosmjs-types/cosmos/bank/v1beta1/tx';
import { MsgGrantAllowance, MsgRevokeAllowance } from 'cosmjs-types/cosmos/feegrant/v1beta1/tx';
import { messageTypes } from '../protocol/messageTypes.ts';

const cosmosTypes: ReadonlyArray<[string, GeneratedType]> = [
  MsgSend,
  MsgMultiSend,
  MsgGrant,
  MsgExec,
  MsgRevoke,
  MsgGrantAllowance,
  MsgRevokeAllowance,
].map((codec) => [codec.typeUrl, codec]);

/** The messages this project signs: those of Akash, transfers, and the grants that fund a CI key. */
export function createRegistry(): Registry {
  return new Registry([...cosmosTypes, ...messageTypes]);
}

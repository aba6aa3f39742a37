import { GenericAuthorization } from 'cosmjs-types/cosmos/authz/v1beta1/authz';
import { MsgExec, MsgGrant, MsgRevoke } from 'cosmjs-types/cosmos/authz/v1beta1/tx';
import { SendAuthorization } from 'cosmjs-types/cosmos/bank/v1beta1/authz';
import { MsgSend } from 'cosmjs-types/cosmos/bank/v1beta1/tx';
import { AllowedMsgAllowance, BasicAllowance, PeriodicAllowance } from 'cosmjs-types/cosmos/feegrant/v1beta1/feegrant';
import { MsgGrantAllowance, MsgRevokeAllowance } from 'cosmjs-types/cosmos/feegrant/v1beta1/tx';
import type { Any } from 'cosmjs-types/google/protobuf/any';
import type { Timestamp } from 'cosmjs-types/google/protobuf/timestamp';
import { DepositAuthorization, MsgAccountDeposit, Source } from '../../../src/chain/protocol/akash.ts';
import { exec } from '../../../src/devnet/module/authz/exec.ts';
import { grant } from '../../../src/devnet/module/authz/grant.ts';
import { revoke } from '../../../src/devnet/module/authz/revoke.ts';
import { grantAllowance } from '../../../src/devnet/module/feegrant/grantAllowance.ts';
import { revokeAllowance } from '../../../src/devnet/module/feegrant/revokeAllowance.ts';
import { coins } from './market.ts';
import { anyOf } from './signing.ts';
import { type Given, type Outcome, STRANGER, type Stage, TENANT } from './stage.ts';

export const SEND = '/cosmos.bank.v1beta1.MsgSend';
export const DEPOSIT = '/akash.escrow.v1.MsgAccountDeposit';

/** A moment as protobuf has it. */
export function at(ms: number): Timestamp {
  return { seconds: BigInt(Math.floor(ms / 1000)), nanos: (ms % 1000) * 1_000_000 };
}

export function generic(msg = SEND): Any {
  return { typeUrl: GenericAuthorization.typeUrl, value: GenericAuthorization.encode({ msg }).finish() };
}

export function sending(spendLimit = [coins('100', 'uakt')], allowList: string[] = []): Any {
  return { typeUrl: SendAuthorization.typeUrl, value: SendAuthorization.encode({ spendLimit, allowList }).finish() };
}

export function depositing(spendLimits = [coins('1000000')], changes: Given<typeof DepositAuthorization> = {}): Any {
  const zero = coins('0', 'uakt');
  return anyOf('akash.escrow.v1.DepositAuthorization', DepositAuthorization, {
    scopes: [1, 2],
    spendLimit: zero,
    spendLimits,
    ...changes,
  });
}

/** TENANT grants STRANGER something, unless told otherwise. */
export function give(
  stage: Stage,
  authorization: Any | undefined,
  changes: { granter?: string; grantee?: string; expiration?: Timestamp } = {},
): Outcome {
  const { granter = TENANT, grantee = STRANGER, expiration } = changes;
  return stage.act(grant, MsgGrant, {
    granter,
    grantee,
    grant: { ...(authorization && { authorization }), ...(expiration && { expiration }) },
  } as never);
}

export function takeBack(
  stage: Stage,
  msgTypeUrl = SEND,
  changes: { granter?: string; grantee?: string } = {},
): Outcome {
  return stage.act(revoke, MsgRevoke, { granter: TENANT, grantee: STRANGER, msgTypeUrl, ...changes } as never);
}

/** STRANGER carries out messages of others. */
export function act(stage: Stage, msgs: Any[], grantee = STRANGER): Outcome {
  return stage.act(exec, MsgExec, { grantee, msgs } as never);
}

export function packedSend(
  amount: { denom: string; amount: string }[] = [coins('40', 'uakt')],
  changes: { fromAddress?: string; toAddress?: string } = {},
): Any {
  const message = { fromAddress: TENANT, toAddress: STRANGER, amount, ...changes };
  return { typeUrl: SEND, value: MsgSend.encode(message).finish() };
}

/** A deposit of TENANT's own coins. */
export function packedDeposit(amount: string, changes: Given<typeof MsgAccountDeposit> = {}): Any {
  return anyOf('akash.escrow.v1.MsgAccountDeposit', MsgAccountDeposit, {
    signer: TENANT,
    id: { scope: 1, xid: `${TENANT}/1` },
    deposit: { amount: coins(amount), sources: [Source.balance] },
    ...changes,
  });
}

export function basic(spendLimit = [coins('1000', 'uakt')], expiration?: Timestamp): Any {
  const message = { spendLimit, ...(expiration && { expiration }) };
  return { typeUrl: BasicAllowance.typeUrl, value: BasicAllowance.encode(message).finish() };
}

export function periodic(changes: Partial<PeriodicAllowance> = {}): Any {
  const message = PeriodicAllowance.fromPartial({
    basic: { spendLimit: [coins('1000', 'uakt')] },
    period: { seconds: 60n, nanos: 0 },
    periodSpendLimit: [coins('100', 'uakt')],
    periodCanSpend: [coins('100', 'uakt')],
    periodReset: at(1_700_000_060_000),
  } as never);
  return { typeUrl: PeriodicAllowance.typeUrl, value: PeriodicAllowance.encode({ ...message, ...changes }).finish() };
}

export function filtered(allowance: Any | undefined = basic(), allowedMessages: string[] = [SEND]): Any {
  const message = { ...(allowance && { allowance }), allowedMessages };
  return { typeUrl: AllowedMsgAllowance.typeUrl, value: AllowedMsgAllowance.encode(message).finish() };
}

/** TENANT allows STRANGER to let it pay the fees, unless told otherwise. */
export function allow(
  stage: Stage,
  allowance: Any | undefined = basic(),
  changes: { granter?: string; grantee?: string } = {},
): Outcome {
  const message = { granter: TENANT, grantee: STRANGER, ...(allowance && { allowance }), ...changes };
  return stage.act(grantAllowance, MsgGrantAllowance, message as never);
}

export function disallow(stage: Stage, changes: { granter?: string; grantee?: string } = {}): Outcome {
  return stage.act(revokeAllowance, MsgRevokeAllowance, { granter: TENANT, grantee: STRANGER, ...changes } as never);
}

/** An event of the SDK's newer form, with texts for values. */
export function typed(type: string, values: Record<string, string>) {
  return { type, attributes: Object.entries(values).map(([key, value]) => ({ key, value: JSON.stringify(value) })) };
}

/** An event of its older form. */
export function plain(type: string, values: Record<string, string>) {
  return { type, attributes: Object.entries(values).map(([key, value]) => ({ key, value })) };
}

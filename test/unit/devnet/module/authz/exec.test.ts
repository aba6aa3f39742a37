import { MsgExec, MsgExecResponse } from 'cosmjs-types/cosmos/authz/v1beta1/tx';
import { describe, expect, it } from 'vitest';
import { Source } from '../../../../../src/chain/protocol/akash.ts';
import { exec } from '../../../../../src/devnet/module/authz/exec.ts';
import { grants } from '../../../../../src/devnet/module/authz/grants.ts';
import {
  act,
  at,
  DEPOSIT,
  depositing,
  generic,
  give,
  packedDeposit,
  packedSend,
  plain,
  SEND,
  sending,
  typed,
} from '../../grants.ts';
import { coins, deploy } from '../../market.ts';
import { createStage, RIVAL, START, STRANGER, TENANT } from '../../stage.ts';

const EXEC = '/cosmos.authz.v1beta1.MsgExec';
const packedExec = (grantee: string, ...msgs: ReturnType<typeof packedSend>[]) => ({
  typeUrl: EXEC,
  value: MsgExec.encode({ grantee, msgs }).finish(),
});
/** The bank's events, cosmos-sdk x/bank/keeper/send.go SendCoins, each with the place of its message. */
const sent = (amount: string, index: string, to = STRANGER) => [
  plain('coin_spent', { spender: TENANT, amount, authz_msg_index: index }),
  plain('coin_received', { receiver: to, amount, authz_msg_index: index }),
  plain('transfer', { recipient: to, sender: TENANT, amount, authz_msg_index: index }),
  plain('message', { sender: TENANT, authz_msg_index: index }),
];

describe('exec', () => {
  it('sends in the granter’s name until the limit is reached', () => {
    const stage = createStage();
    give(stage, sending());
    expect(act(stage, [packedSend()])).toEqual({ code: 'ok', events: sent('40uakt', '0') });
    expect(grants.list(stage.state)[0]?.value.authorization).toMatchObject({
      spendLimit: [{ denom: 'uakt', amount: 60n }],
    });
    expect(act(stage, [packedSend([coins('61', 'uakt')])]).code).toBe('sdk/5');
    // x/authz/keeper/keeper.go DispatchActions: the grant goes before the message is carried out.
    const gone = { grantee: STRANGER, granter: TENANT, msg_type_url: SEND };
    const { code, events } = act(stage, [packedSend(), packedSend([coins('20', 'uakt')])]);
    expect(code).toBe('ok');
    expect(events).toEqual([
      ...sent('40uakt', '0'),
      typed('cosmos.authz.v1beta1.EventRevoke', gone),
      ...sent('20uakt', '1'),
    ]);
    expect(act(stage, [packedSend()]).code).toBe('authz/2');
    expect(stage.balance(STRANGER, 'uakt')).toBe(100n);
  });

  it('deposits in the granter’s name', () => {
    const stage = createStage();
    deploy(stage);
    give(stage, depositing());
    expect(act(stage, [packedDeposit('400000')]).code).toBe('ok');
    expect(stage.balance(TENANT)).toBe(START.uact - 5_400_000n);
    expect(act(stage, [packedDeposit('600001')]).code).toBe('sdk/5');
    expect(
      act(stage, [packedDeposit('1', { deposit: { amount: coins('1', 'uakt'), sources: [Source.balance] } })]).code,
    ).toBe('sdk/4');
    // Unlike one that is drawn on as a source, it goes when it is used up.
    expect(act(stage, [packedDeposit('600000')]).events[0]?.type).toBe('cosmos.authz.v1beta1.EventRevoke');
    expect(grants.list(stage.state)).toEqual([]);
  });

  it('refuses a deposit of a kind that the grant is not for', () => {
    const stage = createStage();
    deploy(stage);
    give(stage, depositing(undefined, { scopes: [2] }));
    // chain-sdk go/node/escrow/module/error.go ErrUnauthorizedDepositScope
    expect(act(stage, [packedDeposit('1')]).code).toBe('escrow/15');
  });

  it('carries out anything under a generic grant, which stays', () => {
    const stage = createStage();
    give(stage, generic());
    for (const _ of 'ab') expect(act(stage, [packedSend()]).code).toBe('ok');
    expect(grants.list(stage.state)).toHaveLength(1);
  });

  it('needs no grant for one’s own messages', () => {
    expect(act(createStage(), [packedSend()], TENANT)).toEqual({ code: 'ok', events: sent('40uakt', '0') });
  });

  it('carries out messages within messages, each under its own grant', () => {
    const stage = createStage();
    give(stage, sending(), { grantee: RIVAL });
    expect(act(stage, [packedExec(RIVAL, packedSend())]).code).toBe('authz/2');
    give(stage, generic(EXEC), { granter: RIVAL });
    const { code, events } = act(stage, [packedExec(RIVAL, packedSend())]);
    expect(code).toBe('ok');
    expect(events[0]?.attributes.slice(1)).toEqual([
      { key: 'amount', value: '40uakt' },
      { key: 'authz_msg_index', value: '0' },
      { key: 'authz_msg_index', value: '0' },
    ]);
  });

  it('answers with each message’s own answer', () => {
    const stage = createStage();
    give(stage, generic());
    const message = exec.decode(MsgExec.encode({ grantee: STRANGER, msgs: [packedSend(), packedSend()] }).finish());
    expect([message.signer, message.inner?.length]).toEqual([STRANGER, 2]);
    const answer = MsgExecResponse.decode(message.handle(stage.context()) ?? new Uint8Array());
    expect(answer.results).toEqual([new Uint8Array(), new Uint8Array()]);
  });

  // cosmos-sdk x/authz/keeper/{msg_server,keeper}.go Exec, DispatchActions.
  it.each([
    ['by nobody', [packedSend()], 'nobody', 'sdk/7'],
    ['of nothing', [], STRANGER, 'sdk/18'],
    ['of a message that is bad by itself', [packedDeposit('0')], STRANGER, 'escrow/16'],
    ['of a message without a signer', [packedSend([], { fromAddress: '' })], STRANGER, 'undefined/1'],
    ['without a grant', [packedSend()], STRANGER, 'authz/2'],
    ['of a message that is unknown', [{ typeUrl: '/x.Y', value: new Uint8Array() }], STRANGER, 'sdk/2'],
  ])('refuses an exec %s', (_, msgs, grantee, code) => {
    expect(act(createStage(), msgs, grantee).code).toBe(code);
  });

  it('checks all messages before it carries out the first', () => {
    const stage = createStage();
    give(stage, generic());
    give(stage, generic(DEPOSIT));
    expect(act(stage, [packedSend([coins('999999999', 'uakt')]), packedDeposit('0')]).code).toBe('escrow/16');
    expect(act(stage, [packedSend([coins('999999999', 'uakt')]), packedDeposit('1')]).code).toBe('sdk/5');
  });

  it('knows when a grant’s time has passed', () => {
    const stage = createStage();
    give(stage, generic(), { expiration: at(stage.timeMs + 1) });
    stage.timeMs += 1;
    expect(act(stage, [packedSend()]).code).toBe('ok');
    stage.timeMs += 1;
    expect(act(stage, [packedSend()]).code).toBe('authz/6');
  });
});

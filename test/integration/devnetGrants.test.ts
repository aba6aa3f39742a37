import type { EncodeObject } from '@cosmjs/proto-signing';
import {
  type DeliverTxResponse,
  QueryClient,
  SigningStargateClient,
  setupAuthzExtension,
  setupFeegrantExtension,
} from '@cosmjs/stargate';
import { Comet38Client } from '@cosmjs/tendermint-rpc';
import { GenericAuthorization } from 'cosmjs-types/cosmos/authz/v1beta1/authz';
import { MsgExec, MsgExecResponse, MsgGrant, MsgRevoke } from 'cosmjs-types/cosmos/authz/v1beta1/tx';
import { SendAuthorization } from 'cosmjs-types/cosmos/bank/v1beta1/authz';
import { MsgSend } from 'cosmjs-types/cosmos/bank/v1beta1/tx';
import { AllowedMsgAllowance, BasicAllowance } from 'cosmjs-types/cosmos/feegrant/v1beta1/feegrant';
import { MsgGrantAllowance, MsgRevokeAllowance } from 'cosmjs-types/cosmos/feegrant/v1beta1/tx';
import type { Any } from 'cosmjs-types/google/protobuf/any';
import { afterEach, describe, expect, it } from 'vitest';
import {
  DepositAuthorization,
  MsgAccountDeposit,
  MsgCloseDeployment,
  MsgCreateDeployment,
  Source,
} from '../../src/chain/protocol/akash.ts';
import { typeUrlOf } from '../../src/chain/protocol/messageTypes.ts';
import { createRegistry } from '../../src/chain/signing/createRegistry.ts';
import { createTestWallet, startTestDevnet, type TestDevnet, type TestWallet } from '../helpers/devnet.ts';

/** cosmos-sdk x/auth/types NewModuleAddress of `escrow` and of `fee_collector`. */
const ESCROW = 'akash14pphss726thpwws3yc458hggufynm9x77l4l2u';
const COLLECTOR = 'akash17xpfvakm2amg962yls6f84z3kell8c5lazw8j8';
const START = 1_000_000_000n;
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const uact = (amount: string) => ({ denom: 'uact', amount });
const uakt = (amount: string) => ({ denom: 'uakt', amount });
const feeOf = (granter?: string) => ({ amount: [uakt('10000')], gas: '400000', ...(granter && { granter }) });

const GROUP = {
  name: 'main',
  requirements: { attributes: [], signedBy: { allOf: [], anyOf: [] } },
  resources: [
    {
      resource: {
        id: 1,
        cpu: { units: { val: bytes('1000') } },
        memory: { quantity: { val: bytes('536870912') } },
        storage: [{ name: 'default', quantity: { val: bytes('1073741824') } }],
        gpu: { units: { val: bytes('0') } },
        endpoints: [],
      },
      count: 1,
      price: uact('100'),
    },
  ],
};

interface Codec {
  readonly typeUrl?: string;
  readonly $type?: string;
  fromPartial(given: never): unknown;
}

const urlOf = ({ typeUrl, $type }: Codec) => typeUrl ?? typeUrlOf({ $type: $type ?? '' });
const message = (codec: Codec, given: object): EncodeObject => ({
  typeUrl: urlOf(codec),
  value: codec.fromPartial(given as never),
});
const packed = (codec: Codec & { encode(value: never): { finish(): Uint8Array } }, given: object): Any => ({
  typeUrl: urlOf(codec),
  value: codec.encode(codec.fromPartial(given as never) as never).finish(),
});

const idOf = (owner: string, dseq = 7n) => ({ owner, dseq });
const create = (owner: string, sources: Source[], dseq = 7n) =>
  message(MsgCreateDeployment, {
    id: idOf(owner, dseq),
    groups: [GROUP],
    hash: new Uint8Array(32).fill(7),
    deposit: { amount: uact('5000000'), sources },
  });
const close = (owner: string, dseq = 7n) => message(MsgCloseDeployment, { id: idOf(owner, dseq) });

/** Somebody with a client of CosmJS as it comes. */
async function join(devnet: TestDevnet, wallet: TestWallet) {
  const options = { registry: createRegistry(), broadcastPollIntervalMs: 10 };
  const client = await SigningStargateClient.connectWithSigner(devnet.rpcUrl, wallet.signer, options);
  const send = (messages: EncodeObject[], granter?: string) =>
    client.signAndBroadcast(wallet.address, messages, feeOf(granter));
  const balance = async (denom: string) => BigInt((await client.getBalance(wallet.address, denom)).amount);
  return { client, send, balance, address: wallet.address };
}

const shown = (events: DeliverTxResponse['events']) =>
  events.map(({ type, attributes }) => [type, ...attributes.map(({ value }) => value)].join(' '));
const isOfMessage = ({ attributes }: DeliverTxResponse['events'][number]) =>
  attributes.some(({ key }) => key === 'msg_index');
/** The messages' events, each as its type with the values of its attributes. */
const eventsOf = ({ events }: DeliverTxResponse) => shown(events.filter(isOfMessage));
/** Those of the fee and the signatures. */
const anteEventsOf = ({ events }: DeliverTxResponse) => shown(events.filter((event) => !isOfMessage(event)));
const moved = (from: string, to: string, amount: string, marks: string) => [
  `coin_spent ${from} ${amount}${marks}`,
  `coin_received ${to} ${amount}${marks}`,
  `transfer ${to} ${from} ${amount}${marks}`,
  `message ${from}${marks}`,
];

describe('grants on a devnet', () => {
  const cleanup: (() => unknown)[] = [];
  afterEach(async () => {
    for (const undo of cleanup.splice(0).reverse()) await undo();
  });

  /** A rich granter, a key that holds nothing, and queries. */
  async function open() {
    const devnet = await startTestDevnet({ accounts: 1 });
    cleanup.push(() => devnet.stop());
    const granter = await join(devnet, devnet.wallets[0]!);
    const key = await join(devnet, await createTestWallet());
    const comet = await Comet38Client.connect(devnet.rpcUrl);
    cleanup.push(() => [granter.client, key.client, comet].map((client) => client.disconnect()));
    const query = QueryClient.withExtensions(comet, setupAuthzExtension, setupFeegrantExtension);
    return { granter, key, query };
  }

  function grant(granter: string, grantee: string, authorization: Any): EncodeObject {
    return message(MsgGrant, { granter, grantee, grant: { authorization } });
  }
  const depositGrant = (granter: string, grantee: string) =>
    grant(
      granter,
      grantee,
      packed(DepositAuthorization, { scopes: [1], spendLimit: uakt('0'), spendLimits: [uact('8000000')] }),
    );
  function feeGrant(granter: string, grantee: string): EncodeObject {
    const basic = packed(BasicAllowance, { spendLimit: [uakt('100000')] });
    const allowedMessages = [urlOf(MsgCreateDeployment), urlOf(MsgCloseDeployment)];
    const allowance = packed(AllowedMsgAllowance, { allowance: basic, allowedMessages });
    return message(MsgGrantAllowance, { granter, grantee, allowance });
  }

  it('fund a key that holds nothing, and take back what it did not spend', async () => {
    const { granter, key, query } = await open();
    const [g, k] = [granter.address, key.address];
    const granted = await granter.send([depositGrant(g, k), feeGrant(g, k)]);
    // cosmos-sdk x/authz keeper SaveGrant; x/feegrant v0.2.0 keeper GrantAllowance.
    expect(eventsOf(granted)).toEqual([
      `message /cosmos.authz.v1beta1.MsgGrant ${g} authz 0`,
      `cosmos.authz.v1beta1.EventGrant "${k}" "${g}" "/akash.escrow.v1.MsgAccountDeposit" 0`,
      `message /cosmos.feegrant.v1beta1.MsgGrantAllowance ${g} feegrant 1`,
      `set_feegrant ${g} ${k} 1`,
    ]);
    const limits = async () => {
      const { grants } = await query.authz.grants(g, k, urlOf(MsgAccountDeposit));
      return DepositAuthorization.decode(grants[0]!.authorization!.value).spendLimits;
    };
    const feesLeft = async () => {
      const { allowance } = await query.feegrant.allowance(g, k);
      const filtered = AllowedMsgAllowance.decode(allowance!.allowance!.value);
      return BasicAllowance.decode(filtered.allowance!.value).spendLimit;
    };
    expect([await limits(), await feesLeft()]).toEqual([[uact('8000000')], [uakt('100000')]]);

    const created = await key.send([create(k, [Source.grant, Source.balance])], g);
    const json = `{"owner":"${k}","dseq":"7"}`;
    // x/feegrant v0.2.0 keeper UseGrantedFees; x/auth/ante/fee.go.
    expect(anteEventsOf(created).slice(0, 7)).toEqual([
      `use_feegrant ${g} ${k}`,
      `update_feegrant ${g} ${k}`,
      ...moved(g, COLLECTOR, '10000uakt', ''),
      `tx 10000uakt ${g}`,
    ]);
    // node x/escrow/keeper AuthorizeDeposits stores the grant before x/deployment creates.
    expect(eventsOf(created)).toEqual([
      `message /akash.deployment.v1beta4.MsgCreateDeployment ${k} deployment 0`,
      `cosmos.authz.v1beta1.EventGrant "${k}" "${g}" "/akash.escrow.v1.MsgAccountDeposit" 0`,
      `akash.deployment.v1.EventDeploymentCreated "${Buffer.alloc(32, 7).toString('base64')}" ${json} 0`,
      `akash.market.v1.EventOrderCreated {"owner":"${k}","dseq":"7","gseq":1,"oseq":1} 0`,
      ...moved(g, ESCROW, '5000000uact', ' 0'),
    ]);
    expect([await limits(), await feesLeft()]).toEqual([[uact('3000000')], [uakt('90000')]]);
    expect([await granter.balance('uact'), await key.balance('uact'), await key.balance('uakt')]).toEqual([
      START - 5_000_000n,
      0n,
      0n,
    ]);

    const closed = await key.send([close(k)], g);
    expect(eventsOf(closed)).toEqual([
      `message /akash.deployment.v1beta4.MsgCloseDeployment ${k} deployment 0`,
      ...moved(ESCROW, g, '5000000uact', ' 0'),
      `cosmos.authz.v1beta1.EventGrant "${k}" "${g}" "/akash.escrow.v1.MsgAccountDeposit" 0`,
      `akash.deployment.v1.EventDeploymentClosed ${json} 0`,
      `akash.deployment.v1.EventGroupClosed {"owner":"${k}","dseq":"7","gseq":1} 0`,
      `akash.market.v1.EventOrderClosed {"owner":"${k}","dseq":"7","gseq":1,"oseq":1} 0`,
    ]);
    expect(await limits()).toEqual([uact('8000000')]);
    expect([await granter.balance('uact'), await granter.balance('uakt')]).toEqual([START, START - 30_000n]);

    const msgTypeUrl = urlOf(MsgAccountDeposit);
    const revoked = await granter.send([message(MsgRevoke, { granter: g, grantee: k, msgTypeUrl })]);
    expect(eventsOf(revoked).at(-1)).toBe(`cosmos.authz.v1beta1.EventRevoke "${k}" "${g}" "${msgTypeUrl}" 0`);
    // node x/escrow/keeper AuthorizeDeposits wraps with fmt.Errorf, so codespace and code are lost: seen on node v2.1.0-rc12. The fee is spent.
    const refused = await key.send([create(k, [Source.grant, Source.balance], 8n)], g);
    expect([refused.code, await feesLeft()]).toEqual([1, [uakt('70000')]]);

    await granter.send([message(MsgRevokeAllowance, { granter: g, grantee: k })]);
    // sdkerrors.ErrNotFound, before the mempool takes it.
    await expect(key.send([create(k, [Source.balance], 9n)], g)).rejects.toMatchObject({ codespace: 'sdk', code: 38 });
    // x/auth/ante/fee.go: the bank's ErrInsufficientFunds for a key that has to pay by itself.
    await expect(key.send([create(k, [Source.balance], 9n)])).rejects.toMatchObject({ codespace: 'sdk', code: 5 });
  });

  it('cover the fees of the named messages only', async () => {
    const { granter, key } = await open();
    await granter.send([feeGrant(granter.address, key.address)]);
    const transfer = message(MsgSend, { fromAddress: key.address, toAddress: granter.address, amount: [uakt('1')] });
    // x/feegrant v0.2.0 errors.go ErrMessageNotAllowed.
    await expect(key.send([transfer], granter.address)).rejects.toMatchObject({ codespace: 'feegrant', code: 7 });
  });

  it('let a key act in the granter’s name', async () => {
    const { granter, key, query } = await open();
    const [g, k] = [granter.address, key.address];
    const spendLimit = [uakt('100')];
    await granter.send([
      grant(g, k, packed(SendAuthorization, { spendLimit, allowList: [k] })),
      grant(g, k, packed(GenericAuthorization, { msg: urlOf(MsgCloseDeployment) })),
      message(MsgGrantAllowance, { granter: g, grantee: k, allowance: packed(BasicAllowance, {}) }),
      create(g, [Source.balance]),
    ]);
    const transfer = packed(MsgSend, { fromAddress: g, toAddress: k, amount: [uakt('100')] });
    const closing = packed(MsgCloseDeployment, { id: idOf(g) });
    const done = await key.send([message(MsgExec, { grantee: k, msgs: [transfer, closing] })], g);
    expect(done.code).toBe(0);
    // cosmos-sdk x/authz keeper DispatchActions: no event for an inner message itself, authz_msg_index before msg_index.
    expect(eventsOf(done)).toEqual([
      `message /cosmos.authz.v1beta1.MsgExec ${k} authz 0`,
      `cosmos.authz.v1beta1.EventRevoke "${k}" "${g}" "/cosmos.bank.v1beta1.MsgSend" 0`,
      ...moved(g, k, '100uakt', ' 0 0'),
      ...moved(ESCROW, g, '5000000uact', ' 1 0'),
      `akash.deployment.v1.EventDeploymentClosed {"owner":"${g}","dseq":"7"} 1 0`,
      `akash.deployment.v1.EventGroupClosed {"owner":"${g}","dseq":"7","gseq":1} 1 0`,
      `akash.market.v1.EventOrderClosed {"owner":"${g}","dseq":"7","gseq":1,"oseq":1} 1 0`,
    ]);
    expect(MsgExecResponse.decode(done.msgResponses[0]!.value).results).toHaveLength(2);
    expect([await key.balance('uakt'), await granter.balance('uact')]).toEqual([100n, START]);
    const { grants } = await query.authz.granteeGrants(k);
    expect(grants.map(({ authorization }) => authorization?.typeUrl)).toEqual([GenericAuthorization.typeUrl]);

    const again = await key.send([message(MsgExec, { grantee: k, msgs: [transfer] })], g);
    // x/authz/errors.go ErrNoAuthorizationFound.
    expect(again.code).toBe(2);
    const unknown = { typeUrl: '/cosmos.staking.v1beta1.MsgDelegate', value: new Uint8Array() };
    // Refused where the transaction is read, ErrTxDecode, before anybody pays.
    await expect(key.send([message(MsgExec, { grantee: k, msgs: [unknown] })], g)).rejects.toMatchObject({ code: 2 });
  });
});

import { MsgGrant } from 'cosmjs-types/cosmos/authz/v1beta1/tx';
import { BasicAllowance } from 'cosmjs-types/cosmos/feegrant/v1beta1/feegrant';
import { MsgGrantAllowance } from 'cosmjs-types/cosmos/feegrant/v1beta1/tx';
import type { Any } from 'cosmjs-types/google/protobuf/any';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMachine, type Machine } from '../../src/devnet/machine/createMachine.ts';
import { accounts } from '../../src/devnet/module/auth/accounts.ts';
import { decodeTx } from '../../src/devnet/tx/decodeTx.ts';
import { packedKey } from '../../src/devnet/tx/sign/accountKey.ts';
import { signBytes } from '../../src/devnet/tx/sign/signBytes.ts';
import { market } from '../helpers/marketMessages.ts';
import { PROVIDER, RIVAL, TENANT } from '../helpers/signedWorld.ts';
import { generic } from '../unit/devnet/grants.ts';
import { type Actor, actorFor, CHAIN_ID, signTx, type TxWish } from '../unit/devnet/signing.ts';

const SPONSOR = actorFor('sponsor');
const FORMS = ['direct', 'amino', 'unordered', 'granted'] as const;
type Form = (typeof FORMS)[number];
const GENESIS_MS = 1_700_000_000_000;

const pack = (codec: { typeUrl: string; encode(message: never): { finish(): Uint8Array } }, message: object): Any => ({
  typeUrl: codec.typeUrl,
  value: codec.encode(message as never).finish(),
});
const allow = (grantee: Actor): Any => {
  const allowance = {
    typeUrl: BasicAllowance.typeUrl,
    value: BasicAllowance.encode({ spendLimit: [{ denom: 'uakt', amount: '900000000' }] }).finish(),
  };
  return pack(MsgGrantAllowance, { granter: SPONSOR.address, grantee: grantee.address, allowance });
};
const grant = pack(MsgGrant, { granter: TENANT.address, grantee: RIVAL.address, grant: { authorization: generic() } });

/** One of each kind, in an order in which all of them work. */
const steps: readonly (readonly [Actor, Any])[] = [
  [TENANT, market.pay(TENANT.address, actorFor('new').address, '5')],
  [TENANT, grant],
  [PROVIDER, market.register(PROVIDER.address)],
  [PROVIDER, market.reregister(PROVIDER.address)],
  [TENANT, market.deploy()],
  [TENANT, market.update()],
  [RIVAL, market.topUp(RIVAL.address)],
  [PROVIDER, market.bid()],
  [TENANT, market.take()],
  [PROVIDER, market.withdraw()],
  [TENANT, market.endLease()],
  [TENANT, market.pause()],
  [TENANT, market.start()],
  [PROVIDER, market.bid({ oseq: 3 })],
  [PROVIDER, market.giveUp({ oseq: 3 })],
  [TENANT, market.endGroup()],
  [TENANT, market.deploy({ dseq: 2n })],
  [TENANT, market.undeploy({ dseq: 2n })],
];

function createWorld(): Machine {
  const coins = ['uact', 'uakt'].map((denom) => ({ denom, amount: '1000000000' }));
  const actors = [TENANT, PROVIDER, RIVAL, SPONSOR];
  const machine = createMachine({
    chainId: CHAIN_ID,
    genesisTimeMs: GENESIS_MS,
    accounts: actors.map(({ address }) => ({ address, coins })),
  });
  const wish = { accountNumber: 3n, gasLimit: 1_000_000n, messages: [TENANT, PROVIDER, RIVAL].map(allow) };
  const [result] = machine.runBlock({ timeMs: GENESIS_MS + 1, txs: [signTx(SPONSOR, wish)] }).results;
  if (result?.code !== 0) throw new Error(result?.log);
  return machine;
}

/** The same transaction for the estimate, without fee and signature, and for the block. */
function signBoth(machine: Machine, [actor, message]: readonly [Actor, Any], form: Form, index: number) {
  const account = accounts.find(machine.context().state, actor.address)!;
  const timeoutTimestamp = { seconds: BigInt(GENESIS_MS / 1000) + 60n, nanos: index + 1 };
  const wish: TxWish = {
    messages: [message],
    accountNumber: account.accountNumber,
    sequence: form === 'unordered' ? 0n : account.sequence,
    mode: form === 'amino' ? 127 : 1,
    granter: form === 'granted' ? SPONSOR.address : '',
    ...(form === 'unordered' && { body: { unordered: true, timeoutTimestamp } }),
  };
  const { address, accountNumber, sequence } = account;
  const signed = (complete: TxWish) => {
    if (form !== 'amino') return signTx(actor, complete);
    const signing = { chainId: CHAIN_ID, address, accountNumber, sequence, publicKey: () => packedKey(account) };
    return signTx(actor, { ...complete, signBytes: signBytes(decodeTx(signTx(actor, complete)), signing, 127) });
  };
  return {
    simulated: signTx(actor, { ...wish, fee: [], gasLimit: 0n, signature: new Uint8Array() }),
    real: (gasLimit: bigint, fee: bigint) => signed({ ...wish, gasLimit, fee: [{ denom: 'uakt', amount: `${fee}` }] }),
  };
}

describe('the gas of Simulate', () => {
  it('suffices for each kind of message, however it is signed and whoever pays whatever fee', () => {
    const plan = fc.array(fc.tuple(fc.constantFrom(...FORMS), fc.bigInt({ min: 1n, max: 9_999_999n })), {
      minLength: steps.length,
      maxLength: steps.length,
    });
    fc.assert(
      fc.property(plan, (choices) => {
        const machine = createWorld();
        for (const [index, step] of steps.entries()) {
          const [form, fee] = choices[index]!;
          const { simulated, real } = signBoth(machine, step, form, index);
          const estimate = machine.simulateTx(simulated);
          expect([step[1].typeUrl, form, estimate.code, estimate.log]).toEqual([step[1].typeUrl, form, 0, '']);
          const txs = [real(estimate.gasUsed, fee)];
          const [result] = machine.runBlock({ timeMs: GENESIS_MS + 1000 * (index + 2), txs }).results;
          expect([step[1].typeUrl, form, result?.code, result?.log]).toEqual([step[1].typeUrl, form, 0, '']);
          // A simulation runs at the last block's height, at which a fresh lease has earned nothing yet.
          machine.runBlock({ timeMs: GENESIS_MS + 1000 * (index + 2) + 1, txs: [] });
          // Neither is it more than clients allow for: a third.
          expect(Number(estimate.gasUsed) / Number(result?.gasUsed)).toBeLessThan(1.34);
        }
      }),
      { numRuns: 60 },
    );
  });
});

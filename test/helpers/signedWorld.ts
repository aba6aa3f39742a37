import type { Any } from 'cosmjs-types/google/protobuf/any';
import type { WireEvent } from '../../src/chain/protocol/marketplaceEvent.ts';
import { createMachine } from '../../src/devnet/machine/createMachine.ts';
import { accounts } from '../../src/devnet/module/auth/accounts.ts';
import { balanceOf } from '../../src/devnet/module/bank/balances.ts';
import type { ChainNode } from '../../src/devnet/node/chainNode.ts';
import { createNode } from '../../src/devnet/node/createNode.ts';
import type { GenesisParams } from '../../src/devnet/parseGenesis.ts';
import { type Actor, actorFor, CHAIN_ID, signTx } from '../unit/devnet/signing.ts';
import { createManualClock, type ManualClock } from './manualClock.ts';

const GENESIS_MS = 1_700_000_000_000;
const GAS = 5_000_000n;
/** What each transaction costs here. */
export const FEE = 12_500n;
/** What each actor has at first, of both coins. */
export const HELD = 1_000_000_000n;

export const TENANT = actorFor('tenant');
export const OTHER_TENANT = actorFor('other tenant');
export const PROVIDER = actorFor('provider');
export const RIVAL = actorFor('rival');
/** Has an account and no coins but for fees. */
export const POOR = actorFor('poor');

/** What came of a signed transaction: `ok`, or codespace and code; from CheckTx when it never got into a block. */
export interface SignedOutcome {
  readonly code: string;
  readonly events: readonly WireEvent[];
  readonly log: string;
}

/** A node in this process that is spoken to in signed transactions only, each in a block of its own. */
export interface SignedWorld {
  readonly node: ChainNode;
  readonly clock: ManualClock;
  send(actor: Actor, ...messages: Any[]): SignedOutcome;
  /** The same, but it has to work: what a case stands on. */
  done(actor: Actor, ...messages: Any[]): SignedOutcome;
  /** All of them in one block. */
  sendTogether(...txs: readonly (readonly [Actor, ...Any[]])[]): SignedOutcome[];
  /** Lets empty blocks pass. */
  pass(blocks: number): void;
  balance(actor: Actor, denom?: string): bigint;
}

export function createSignedWorld(params: GenesisParams = {}, extra: readonly Actor[] = []): SignedWorld {
  const clock = createManualClock(GENESIS_MS);
  const rich = [TENANT, OTHER_TENANT, PROVIDER, RIVAL, ...extra];
  const machine = createMachine({
    chainId: CHAIN_ID,
    genesisTimeMs: GENESIS_MS,
    accounts: [
      ...rich.map(({ address }) => ({ address, coins: coinsOf(HELD, HELD) })),
      { address: POOR.address, coins: coinsOf(HELD, 1n) },
    ],
    params,
  });
  const node = createNode({ machine, clock });
  const sequences = new Map<string, bigint>();
  const sign = (actor: Actor, messages: readonly Any[]): Uint8Array => {
    const account = accounts.find(machine.context().state, actor.address);
    const sequence = sequences.get(actor.address) ?? account?.sequence ?? 0n;
    sequences.set(actor.address, sequence + 1n);
    const fee = [{ denom: 'uakt', amount: FEE.toString() }];
    return signTx(actor, { messages, sequence, accountNumber: account?.accountNumber ?? 0n, gasLimit: GAS, fee });
  };
  const world: SignedWorld = {
    node,
    clock,
    send: (actor, ...messages) => world.sendTogether([actor, ...messages])[0]!,
    done(actor, ...messages) {
      const outcome = world.send(actor, ...messages);
      if (outcome.code !== 'ok') throw new Error(`${outcome.code} ${outcome.log}`);
      return outcome;
    },
    sendTogether(...txs) {
      const submitted = txs.map(([actor, ...messages]) => node.submit(sign(actor, messages)));
      const results = submitted.some(({ code }) => code === 0)
        ? node.produceBlock().txs.map(({ result }) => result)
        : [];
      // One that CheckTx refuses is not in the block, and does not use its sequence up.
      const outcomes = submitted.map((checked) => (checked.code === 0 ? results.shift()! : checked));
      sequences.clear();
      return outcomes.map(({ code, codespace, events, log }) => ({
        code: code === 0 ? 'ok' : `${codespace}/${code}`,
        events,
        log,
      }));
    },
    pass: (blocks) => {
      for (let block = 0; block < blocks; block++) node.produceBlock();
    },
    balance: ({ address }, denom = 'uact') => balanceOf({ state: machine.context().state }, address, denom),
  };
  return world;
}

function coinsOf(uakt: bigint, uact: bigint) {
  return [
    { denom: 'uakt', amount: uakt.toString() },
    { denom: 'uact', amount: uact.toString() },
  ];
}

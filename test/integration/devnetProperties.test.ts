import { createHash } from 'node:crypto';
import { instantiateSecp256k1 } from '@bitauth/libauth';
import { PubKey } from 'cosmjs-types/cosmos/crypto/secp256k1/keys';
import { AuthInfo, SignDoc, TxBody, TxRaw } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createMachine, type Machine } from '../../src/devnet/machine/createMachine.ts';
import { accounts } from '../../src/devnet/module/auth/accounts.ts';
import { balancesOf, totalSupply } from '../../src/devnet/module/bank/balances.ts';
import type { Genesis } from '../../src/devnet/parseGenesis.ts';
import type { TxResult } from '../../src/devnet/tx/runTx.ts';
import { EscrowOracle } from '../helpers/escrowOracle.ts';
import { problemsOf } from '../helpers/marketInvariants.ts';
import { market } from '../helpers/marketMessages.ts';
import {
  ACTORS,
  type Certificates,
  CHAIN_ID,
  type Command,
  command,
  KINDS,
  type Kind,
  type Move,
  marketGenesis,
  moveFor,
} from '../helpers/randomMarket.ts';
import { makeCertificate } from '../unit/devnet/certificate.ts';

/**
 * Random histories of a market with several tenants and providers. Every command is a real signed transaction in a real block: signing with
 * libsecp256k1 costs a tenth of a millisecond, so that nothing has to be left out to be fast enough.
 */

const SEQUENCES = 1_000;
const COMMANDS = 31;
const FEE = 12_500n;
const SECONDS = 1_000;
const HOUR = 3_600 * SECONDS;

const secp256k1 = await instantiateSecp256k1();
const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

function sign(machine: Machine, { actor, message }: Pick<Move, 'actor' | 'message'>): Uint8Array {
  const { accountNumber, sequence } = accounts.find(machine.context().state, actor.address)!;
  const publicKey = { typeUrl: PubKey.typeUrl, value: PubKey.encode({ key: actor.publicKey }).finish() };
  const auth = {
    signerInfos: [{ publicKey, modeInfo: { single: { mode: 1 } }, sequence }],
    fee: { amount: [{ denom: 'uakt', amount: FEE.toString() }], gasLimit: 5_000_000n },
  };
  const bodyBytes = TxBody.encode(TxBody.fromPartial({ messages: [message] })).finish();
  const authInfoBytes = AuthInfo.encode(AuthInfo.fromPartial(auth as never)).finish();
  const signBytes = SignDoc.encode({ bodyBytes, authInfoBytes, chainId: CHAIN_ID, accountNumber }).finish();
  const signature = secp256k1.signMessageHashCompact(actor.secretKey, sha256(signBytes));
  if (typeof signature === 'string') throw new Error(signature);
  return TxRaw.encode({ bodyBytes, authInfoBytes, signatures: [signature] }).finish();
}

interface Block {
  readonly timeMs: number;
  readonly txs: readonly Uint8Array[];
}

/** How often each kind was accepted, of all commands. */
interface Tally {
  commands: number;
  readonly accepted: Map<Kind, number>;
}

/** A history as it goes on, with the oracle beside it. */
class History {
  readonly blocks: Block[] = [];
  readonly hashes: string[] = [];
  readonly #machine = createMachine(marketGenesis());
  readonly #oracle = new EscrowOracle();
  readonly #supply = totalSupply(this.#machine.context());
  readonly #certificates: Certificates;
  readonly #tally: Tally;
  #timeMs = 1_700_000_000_000;

  constructor(certificates: Certificates, tally: Tally) {
    this.#certificates = certificates;
    this.#tally = tally;
    for (const { address } of ACTORS) {
      for (const coin of balancesOf(this.#machine.context(), address)) this.#oracle.pay(address, coin);
    }
  }

  play(commands: readonly Command[]): void {
    let waiting: Move[] = [];
    for (const wish of commands) {
      const canJoin = wish.together && wish.wait === 0 && !wish.later;
      let move = moveFor(this.#machine, wish, this.#certificates);
      if (!canJoin || waiting.some(({ actor }) => actor === move.actor)) {
        this.#run(waiting);
        waiting = [];
        this.#pass(wish);
        move = moveFor(this.#machine, wish, this.#certificates);
      }
      waiting.push(move);
    }
    this.#run(waiting);
  }

  #pass({ wait, later }: Command): void {
    for (let block = 0; block < wait; block++) this.#run([]);
    if (later) this.#timeMs += 2 * HOUR;
  }

  #run(moves: readonly Move[]): void {
    this.#timeMs += 6 * SECONDS;
    const block = { timeMs: this.#timeMs, txs: moves.map((move) => sign(this.#machine, move)) };
    const before = this.#sequences();
    const { height, results, appHash } = this.#machine.runBlock(block);
    this.blocks.push(block);
    this.hashes.push(hexOf(appHash));
    this.#payFees(before);
    for (const [index, result] of results.entries()) this.#note(moves[index]!, result, height);
    expect(problemsOf(this.#machine, this.#supply, this.#oracle)).toEqual([]);
  }

  /** A transaction costs its fee when it used its sequence number up, whatever came of it then. */
  #payFees(before: readonly bigint[]): void {
    for (const [index, sequence] of this.#sequences().entries()) {
      const amount = (before[index]! - sequence) * FEE;
      this.#oracle.pay(ACTORS[index]!.address, { denom: 'uakt', amount });
    }
  }

  #sequences(): bigint[] {
    const { state } = this.#machine.context();
    return ACTORS.map(({ address }) => accounts.find(state, address)?.sequence ?? 0n);
  }

  #note({ kind, accepted }: Move, { code, events }: TxResult, height: bigint): void {
    this.#tally.commands++;
    if (code !== 0) return;
    this.#tally.accepted.set(kind, (this.#tally.accepted.get(kind) ?? 0) + 1);
    accepted(this.#oracle, height);
    for (const { type, attributes } of events) {
      if (type !== 'akash.market.v1.EventBidClosed') continue;
      const id = JSON.parse(attributes.find(({ key }) => key === 'id')!.value);
      this.#oracle.bidClosed({ ...id, dseq: BigInt(id.dseq) });
    }
  }
}

/** The same blocks on a machine of its own. */
function hashesOf(blocks: readonly Block[], genesis: Genesis = marketGenesis()): string[] {
  const machine = createMachine(genesis);
  return blocks.map((block) => hexOf(machine.runBlock(block).appHash));
}

describe('a devnet’s market, whatever is done on it', () => {
  const tally: Tally = { commands: 0, accepted: new Map() };
  let certificates: Certificates;
  beforeAll(async () => {
    const made = ACTORS.map(async ({ address }) => [address, await makeCertificate(address)] as const);
    certificates = new Map(await Promise.all(made));
  });

  it('keeps its coins, its states and its books after each block of 1,000 histories, and repeats its hashes', {
    timeout: 300_000,
  }, () => {
    const history = fc.array(command, { minLength: COMMANDS, maxLength: COMMANDS });
    const property = fc.property(history, (commands) => {
      const run = new History(certificates, tally);
      run.play(commands);
      expect(hashesOf(run.blocks)).toEqual(run.hashes);
    });
    fc.assert(property, { numRuns: SEQUENCES });
  });

  it('has accepted six commands in ten at least, and some of every kind', () => {
    const accepted = [...tally.accepted.values()].reduce((sum, count) => sum + count, 0);
    expect(tally.commands).toBeGreaterThanOrEqual(SEQUENCES * 30);
    expect(accepted / tally.commands).toBeGreaterThanOrEqual(0.6);
    expect([...tally.accepted.keys()].sort()).toEqual(Object.keys(KINDS).sort());
  });

  it('gives another app hash from the block on in which one coin is different', () => {
    const machine = createMachine(marketGenesis());
    const [actor, to] = [ACTORS[0]!, ACTORS[1]!];
    const paying = (amount: string) => sign(machine, { actor, message: market.pay(actor.address, to.address, amount) });
    const blocksWith = (amount: string): Block[] => [
      { timeMs: 1_700_000_006_000, txs: [] },
      { timeMs: 1_700_000_012_000, txs: [paying(amount)] },
      { timeMs: 1_700_000_018_000, txs: [] },
    ];
    const [ten, eleven] = [hashesOf(blocksWith('10')), hashesOf(blocksWith('11'))];
    expect(ten.map((hash, index) => hash === eleven[index])).toEqual([true, false, false]);
    expect(hashesOf(blocksWith('10'), marketGenesis(60_000_001n))[0]).not.toBe(ten[0]);
  });
});

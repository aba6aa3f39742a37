import { createHash } from 'node:crypto';
import { toBech32 } from '@cosmjs/encoding';
import type { AnyCodec } from '../../../src/chain/protocol/extendCodec.ts';
import type { WireEvent } from '../../../src/chain/protocol/marketplaceEvent.ts';
import { createModuleAccounts, ensureAccount } from '../../../src/devnet/module/auth/accounts.ts';
import { balanceOf, mintCoins } from '../../../src/devnet/module/bank/balances.ts';
import { fundGenesisVault } from '../../../src/devnet/module/bme/fundGenesisVault.ts';
import { escrowHooks } from '../../../src/devnet/module/market/escrowHooks.ts';
import { completeParams, type GenesisParams } from '../../../src/devnet/parseGenesis.ts';
import { queryFailureOf } from '../../../src/devnet/query/queryFailure.ts';
import type { QueryRoute } from '../../../src/devnet/query/queryRoute.ts';
import type { Context } from '../../../src/devnet/state/context.ts';
import { createKeyValues, createOverlay, type KeyValues } from '../../../src/devnet/state/keyValues.ts';
import { failureOf } from '../../../src/devnet/state/refusal.ts';
import { decodeMessage } from '../../../src/devnet/tx/decodeMessage.ts';
import type { MessageRoute } from '../../../src/devnet/tx/messageRoute.ts';

/** An address that stands for a name. */
export function addressFor(name: string): string {
  return toBech32('akash', new Uint8Array(createHash('sha256').update(name).digest().subarray(0, 20)));
}

export const TENANT = addressFor('tenant');
export const PROVIDER = addressFor('provider');
export const RIVAL = addressFor('rival');
export const STRANGER = addressFor('stranger');
/** What TENANT, PROVIDER and RIVAL have at first. STRANGER has nothing. */
export const START = { uakt: 100_000_000n, uact: 100_000_000n } as const;

/** What a codec takes to complete. */
export type Given<Codec extends { fromPartial(partial: never): unknown }> = Parameters<Codec['fromPartial']>[0];

/** What came of a message: `ok`, or the codespace and code. Events of a failed one are gone, as in the node. */
export interface Outcome {
  readonly code: string;
  readonly events: readonly WireEvent[];
}

/** The modules with their state and nothing around them: no fees, no signatures, no blocks. */
export interface Stage {
  height: bigint;
  timeMs: number;
  readonly state: KeyValues;
  context(): Context;
  act<Codec extends AnyCodec>(route: MessageRoute, codec: Codec, partial: Given<Codec>): Outcome;
  /** The answer, or what `abci_query` says instead: codespace and code. */
  ask<Response, Codec extends AnyCodec>(
    route: QueryRoute,
    codecs: { request: Codec; response: { decode(bytes: Uint8Array): Response } },
    partial: Given<Codec>,
  ): Response;
  balance(address: string, denom?: string): bigint;
}

export function createStage(params: GenesisParams = {}): Stage {
  const state = createKeyValues();
  const complete = completeParams(params);
  for (const address of [TENANT, PROVIDER, RIVAL]) {
    ensureAccount({ state }, address);
    for (const [denom, amount] of Object.entries(START)) mintCoins({ state }, address, { denom, amount });
  }
  createModuleAccounts({ state });
  fundGenesisVault({ state, params: complete });
  const contextOn = (on: KeyValues, events: WireEvent[]): Context => ({
    state: on,
    params: complete,
    chainId: 'devnet-stage',
    height: stage.height,
    timeMs: stage.timeMs,
    hooks: escrowHooks,
    decodeMessage,
    emit: (event) => void events.push(event),
  });
  const stage: Stage = {
    height: 10n,
    timeMs: 1_700_000_000_000,
    state,
    context: () => contextOn(state, []),
    balance: (address, denom = 'uact') => balanceOf({ state }, address, denom),
    act: (route, codec, partial) => {
      const overlay = createOverlay(state);
      const events: WireEvent[] = [];
      try {
        const message = route.decode(codec.encode(codec.fromPartial(partial as never) as never).finish());
        message.validate();
        message.handle(contextOn(overlay, events));
      } catch (error) {
        const { codespace, code } = failureOf(error);
        return { code: `${codespace}/${code}`, events: [] };
      }
      overlay.commit();
      return { code: 'ok', events };
    },
    ask: (route, { request, response }, partial) => {
      const data = request.encode(request.fromPartial(partial as never) as never).finish();
      return response.decode(route.answer(stage.context(), data));
    },
  };
  return stage;
}

/** What `abci_query` says of a query that fails. */
export function failureCode(ask: () => unknown): string {
  try {
    ask();
  } catch (error) {
    const { codespace, code } = queryFailureOf(error);
    return `${codespace}/${code}`;
  }
  return 'ok';
}

/** The code of anything that refuses: `codespace/code`, or `ok`. */
export function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    const { codespace, code } = failureOf(error);
    return `${codespace}/${code}`;
  }
  return 'ok';
}

/** Short names of events, in their order. */
export function typesOf(events: readonly WireEvent[]): string[] {
  return events.map(({ type }) => type.split('.').at(-1) ?? type);
}

/** Events without those of the bank. */
export function marketEvents(events: readonly WireEvent[]): string[] {
  return typesOf(events.filter(({ type }) => type.includes('.')));
}

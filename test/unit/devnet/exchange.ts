import type { WireEvent } from '../../../src/chain/protocol/marketplaceEvent.ts';
import { MsgAddPriceEntry } from '../../../src/chain/protocol/oracle.ts';
import type { Blocker } from '../../../src/devnet/machine/blockers.ts';
import { endBmeBlock } from '../../../src/devnet/module/bme/endBmeBlock.ts';
import { addPriceEntry } from '../../../src/devnet/module/oracle/addPriceEntry.ts';
import { endOracleBlock } from '../../../src/devnet/module/oracle/endOracleBlock.ts';
import type { GenesisParams } from '../../../src/devnet/parseGenesis.ts';
import type { Context } from '../../../src/devnet/state/context.ts';
import { addressFor, createStage, type Given, type Outcome, type Stage } from './stage.ts';

/** Who posts prices here. */
export const FEEDER = addressFor('feeder');
export const SECOND_FEEDER = addressFor('second feeder');

/** A stage with one source of prices, and as much AKT in the vault as there is ACT: at a dollar, all is well. */
export function createPricedStage(params: GenesisParams = {}): Stage {
  const { oracle, bme, ...plain } = params;
  return createStage({
    ...plain,
    oracle: { sources: [FEEDER], ...oracle },
    bme: { vault: '300000000', ...bme },
  });
}

/** Price of an AKT in USD, as of the stage's time or so many milliseconds off. */
export function postPrice(
  stage: Stage,
  price: string,
  changes: { signer?: string; offsetMs?: number; message?: Given<typeof MsgAddPriceEntry> } = {},
): Outcome {
  const { signer = FEEDER, offsetMs = 0, message } = changes;
  return stage.act(addPriceEntry, MsgAddPriceEntry, {
    signer,
    id: { denom: 'akt', baseDenom: 'usd' },
    price,
    timestamp: timestampAt(stage.timeMs + offsetMs),
    ...message,
  });
}

export function timestampAt(ms: number) {
  return { seconds: BigInt(Math.floor(ms / 1000)), nanos: (ms % 1000) * 1_000_000 };
}

/** Does a block's own work. @returns its events. */
export function runBlocker(stage: Stage, blocker: Blocker): WireEvent[] {
  const { context, events } = listening(stage);
  blocker(context);
  return events;
}

export function listening(stage: Stage): { context: Context; events: WireEvent[] } {
  const events: WireEvent[] = [];
  return { context: { ...stage.context(), emit: (event) => void events.push(event) }, events };
}

/** Ends the block, as far as money goes, and goes on to the next one. @returns the events of the exchange. */
export function endBlock(stage: Stage): WireEvent[] {
  const events = runBlocker(stage, endBmeBlock);
  runBlocker(stage, endOracleBlock);
  stage.height += 1n;
  return events;
}

/** A stage at block 12 whose price is a dollar and whose mint is open; the next mint is at block 21. */
export function openMint(params: GenesisParams = {}): Stage {
  const stage = createPricedStage(params);
  postPrice(stage, '1');
  endBlock(stage);
  endBlock(stage);
  return stage;
}

/** Events as short lines: the type and the values. */
export function linesOf(events: readonly WireEvent[]): string[] {
  return events.map(({ type, attributes }) => [type, ...attributes.map(({ value }) => value)].join(' '));
}

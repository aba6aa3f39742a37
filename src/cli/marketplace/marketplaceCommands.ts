import { Option } from 'commander';
import { watchMarketplace } from '../../chain/events/watchMarketplace.ts';
import { formatDecCoin } from '../../chain/protocol/coin.ts';
import type { MarketplaceEvent, MarketplaceEventKind } from '../../chain/protocol/marketplaceEvent.ts';
import type { CommandGroup, CommandSpec, Outcome } from '../frame/command.ts';
import { type IdOptions, idOptions } from '../frame/idOptions.ts';
import { parseValue } from '../frame/parseValue.ts';
import type { SharedOptions } from '../frame/sharedOptions.ts';

interface WatchOptions extends SharedOptions, IdOptions {
  readonly kind?: readonly MarketplaceEventKind[];
  readonly fromHeight?: bigint;
}

const watch: CommandSpec<WatchOptions> = {
  name: 'watch',
  summary: 'what happens on the market, block by block, until it is stopped',
  needs: 'chain',
  options: () => [
    ...idOptions(['owner', 'provider', 'dseq'], 'filter'),
    new Option('--kind <kind...>', 'such as order-created, bid-created, lease-closed'),
    new Option('--from-height <number>', 'default: the next block').argParser(parseValue.dseq),
  ],
  examples: ['marketplace watch', 'marketplace watch --owner akash1… --kind lease-created lease-closed --output json'],
  run: async (call, options) => {
    const { clock } = call.terminal;
    const { logger, signal } = call;
    const connection = await call.connection();
    await watchMarketplace(connection, {
      filter: { ...options, kinds: options.kind },
      handlers: {},
      otherwise: (event, { height, timeMs }) => call.emit(outcomeOf(height, timeMs, event)),
      fromHeight: options.fromHeight,
      ...{ clock, logger, signal },
    });
    return undefined;
  },
};

/** `akash-runner marketplace`. */
export const marketplaceCommands: CommandGroup = {
  name: 'marketplace',
  summary: 'the live market',
  commands: [watch],
};

function outcomeOf(height: bigint, timeMs: number, event: MarketplaceEvent): Outcome {
  const id = Object.values(event.id).join('/');
  const price = 'price' in event ? `  ${formatDecCoin(event.price)}` : '';
  return {
    value: { height, time: new Date(timeMs).toISOString(), ...event },
    lines: [`${height}  ${event.kind.padEnd(18)}  ${id}${price}`],
  };
}

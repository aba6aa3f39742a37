import { Option } from 'commander';
import { RunnerError } from '../../base/runnerError.ts';
import { buildResourceOffer } from '../../bidding/buildResourceOffer.ts';
import { closeBidMsg, type ProviderCloseReason } from '../../chain/message/closeBidMsg.ts';
import { createBidMsg } from '../../chain/message/createBidMsg.ts';
import { type Coin, type DecCoin, formatDecCoin } from '../../chain/protocol/coin.ts';
import { formatLeaseId, formatOrderId } from '../../chain/protocol/ids.ts';
import { encodeDuration } from '../../chain/protocol/moments.ts';
import { findOrder } from '../../chain/query/findOrder.ts';
import { getMarketParams } from '../../chain/query/getMarketParams.ts';
import { listBids } from '../../chain/query/listBids.ts';
import type { CommandGroup, CommandSpec } from '../frame/command.ts';
import { deploymentIdOf, type IdOptions, idOptions, ownLeaseIdOf } from '../frame/idOptions.ts';
import { parseValue } from '../frame/parseValue.ts';
import { renderTable } from '../frame/renderTable.ts';
import type { SharedOptions } from '../frame/sharedOptions.ts';
import { txDone } from '../frame/submitTx.ts';

interface ListOptions extends SharedOptions, IdOptions {
  readonly state?: 'open' | 'active' | 'lost' | 'closed';
}
interface CreateOptions extends SharedOptions, IdOptions {
  readonly price: DecCoin;
  readonly deposit?: Coin;
  readonly reclamationWindow?: number;
}
interface CloseOptions extends SharedOptions, IdOptions {
  readonly reason: ProviderCloseReason;
}

const list: CommandSpec<ListOptions> = {
  name: 'list',
  summary: "the bids on one's own deployment, the cheapest first",
  needs: 'key',
  options: () => [
    ...idOptions(['dseq', 'owner']),
    ...idOptions(['gseq', 'oseq'], 'filter'),
    new Option('--state <state>', 'only those').choices(['open', 'active', 'lost', 'closed']),
  ],
  examples: ['bid list --dseq 12 --from tenant', 'bid list --dseq 12 --owner akash1… --state open --output json'],
  run: async (call, options) => {
    const { gseq, oseq, state } = options;
    const only = { ...(gseq && { gseq }), ...(oseq && { oseq }), ...(state && { state }) };
    const id = await deploymentIdOf(call, options);
    const found = await listBids(await call.connection(), { ...id, ...only }, call.signal);
    const bids = found.toSorted((a, b) => (a.price.amount.atomics < b.price.amount.atomics ? -1 : 1));
    const rows = bids.map((bid) => [
      bid.id.provider,
      `${bid.id.gseq}/${bid.id.oseq}`,
      bid.state,
      formatDecCoin(bid.price),
    ]);
    const { colours } = call.terminal;
    const header = ['PROVIDER', 'GROUP/ORDER', 'STATE', 'PRICE PER BLOCK'];
    return { value: { bids }, lines: renderTable(header, rows, { colours, none: 'no bids' }) };
  },
};

const create: CommandSpec<CreateOptions> = {
  name: 'create',
  summary: 'offer to run an order; --from is the provider',
  needs: 'tx',
  options: () => [
    ...idOptions(['owner', 'dseq', 'gseq', 'oseq']),
    new Option('--price <price>', 'for the whole group, per block').argParser(parseValue.decCoin).makeOptionMandatory(),
    new Option('--deposit <coin>', "default: the chain's least").argParser(parseValue.coin),
    new Option('--reclamation-window <duration>', 'the notice that is granted').argParser(parseValue.duration),
  ],
  examples: ['bid create --owner akash1… --dseq 12 --price 100uact --from provider'],
  run: async (call, options) => {
    const id = await ownLeaseIdOf(call, options);
    const connection = await call.connection();
    const order = await findOrder(connection, id, call.signal);
    if (!order) throw new RunnerError('CLI_NOT_FOUND', { what: 'order', id: formatOrderId(id) });
    const { bidMinDeposits } = await getMarketParams(connection, call.signal);
    const least = bidMinDeposits.find(({ denom }) => denom === options.price.denom) ?? bidMinDeposits[0];
    const deposit = options.deposit ?? least ?? { denom: options.price.denom, amount: 0n };
    const { price, reclamationWindow } = options;
    const resourcesOffer = buildResourceOffer(order.spec);
    const window = reclamationWindow !== undefined && { reclamationWindow: encodeDuration(reclamationWindow) };
    const request = {
      what: `bid ${formatDecCoin(price)} per block on ${formatOrderId(id)}`,
      messages: [createBidMsg({ id, price, deposit, resourcesOffer, ...window })],
    };
    const tx = await call.submit(request);
    return tx && txDone(request, tx, { id, price, deposit });
  },
};

const close: CommandSpec<CloseOptions> = {
  name: 'close',
  summary: 'take a bid back; one that has won ends its lease and pauses the group',
  needs: 'tx',
  options: () => [
    ...idOptions(['owner', 'dseq', 'gseq', 'oseq']),
    new Option('--reason <reason>', 'what the tenant is told')
      .choices(['unstable', 'decommission', 'unspecified', 'manifest_timeout'])
      .default('unspecified'),
  ],
  examples: ['bid close --owner akash1… --dseq 12 --from provider --reason decommission'],
  run: async (call, options) => {
    const id = await ownLeaseIdOf(call, options);
    const { reason } = options;
    const request = { what: `close bid ${formatLeaseId(id)}`, messages: [closeBidMsg({ id, reason })] };
    const tx = await call.submit(request);
    return tx && txDone(request, tx, { id, reason });
  },
};

/** `akash-runner bid`. */
export const bidCommands: CommandGroup = {
  name: 'bid',
  summary: 'offers of providers on orders',
  commands: [list, create, close],
};

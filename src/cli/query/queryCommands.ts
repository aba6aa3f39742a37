import { Option } from 'commander';
import { RunnerError } from '../../base/runnerError.ts';
import { formatCoin, formatDecCoin } from '../../chain/protocol/coin.ts';
import { formatDeploymentId, formatGroupId, formatLeaseId, formatOrderId } from '../../chain/protocol/ids.ts';
import { findAccount } from '../../chain/query/findAccount.ts';
import { findGroup } from '../../chain/query/findGroup.ts';
import { findProvider } from '../../chain/query/findProvider.ts';
import { getDeploymentParams } from '../../chain/query/getDeploymentParams.ts';
import { getMarketParams } from '../../chain/query/getMarketParams.ts';
import { listBalances } from '../../chain/query/listBalances.ts';
import { listBids } from '../../chain/query/listBids.ts';
import { listCertificates } from '../../chain/query/listCertificates.ts';
import { listDeployments } from '../../chain/query/listDeployments.ts';
import { listEscrowAccounts } from '../../chain/query/listEscrowAccounts.ts';
import { listLeases } from '../../chain/query/listLeases.ts';
import { listOrders } from '../../chain/query/listOrders.ts';
import { listProviders } from '../../chain/query/listProviders.ts';
import type { Call, CommandGroup, CommandSpec, Outcome } from '../frame/command.ts';
import { deploymentIdOf, groupIdOf, type IdOptions, idOptions } from '../frame/idOptions.ts';
import { parseArgument } from '../frame/parseArgument.ts';
import { parseValue } from '../frame/parseValue.ts';
import { renderTable } from '../frame/renderTable.ts';
import type { SharedOptions } from '../frame/sharedOptions.ts';
import { viewDeployment } from './viewDeployment.ts';

interface FilterOptions extends SharedOptions, IdOptions {
  readonly state?: string;
  readonly limit: number;
}

const account: CommandSpec<SharedOptions> = {
  name: 'account',
  args: ['[address]'],
  summary: 'account number and sequence; of --from when no address is given',
  needs: 'key',
  examples: ['query account akash1…', 'query account --from tenant'],
  run: async (call, _options, [text]) => {
    const address = await addressOf(call, text);
    const found = await findAccount(await call.connection(), address, call.signal);
    if (!found) throw new RunnerError('CLI_NOT_FOUND', { what: 'account', id: address });
    const { accountNumber, sequence } = found;
    return { value: { address, ...found }, lines: [`${address}  number ${accountNumber}, sequence ${sequence}`] };
  },
};

const balances: CommandSpec<SharedOptions> = {
  name: 'balances',
  args: ['[address]'],
  summary: 'the coins of an account; of --from when no address is given',
  needs: 'key',
  examples: ['query balances akash1…', 'query balances --from tenant --output json'],
  run: async (call, _options, [text]) => {
    const address = await addressOf(call, text);
    const coins = await listBalances(await call.connection(), address, call.signal);
    return { value: { address, balances: coins }, lines: coins.length > 0 ? coins.map(formatCoin) : ['no coins'] };
  },
};

const deployment: CommandSpec<FilterOptions> = {
  name: 'deployment',
  summary: 'one deployment with what its escrow holds now and how long that lasts, or without --dseq a list',
  needs: 'key',
  options: () => [...filters(['owner', 'dseq']), stateOption('active', 'closed')],
  examples: ['query deployment --owner akash1… --dseq 12', 'query deployment --from tenant --state active'],
  run: async (call, options) => {
    const id = await deploymentIdOf(call, options);
    const connection = await call.connection();
    if (options.dseq !== undefined) return viewDeployment(connection, id, call.signal);
    const state = options.state as 'active' | undefined;
    const all = await listDeployments(connection, { owner: id.owner, ...(state && { state }) }, call.signal);
    return listed(call, 'deployments', all, options.limit, ['DEPLOYMENT', 'STATE', 'CREATED', 'ESCROW'], (one) => [
      formatDeploymentId(one.id),
      one.state,
      `${one.createdAt}`,
      one.escrow.state,
    ]);
  },
};

const group: CommandSpec<FilterOptions> = {
  name: 'group',
  summary: 'one group of a deployment',
  needs: 'key',
  options: () => idOptions(['owner', 'dseq', 'gseq']),
  examples: ['query group --owner akash1… --dseq 12 --gseq 1'],
  run: async (call, options) => {
    const id = await groupIdOf(call, options);
    const found = await findGroup(await call.connection(), id, call.signal);
    if (!found) throw new RunnerError('CLI_NOT_FOUND', { what: 'group', id: formatGroupId(id) });
    return { value: { group: found }, lines: [`${formatGroupId(id)}  ${found.state}  ${found.spec.name}`] };
  },
};

const order: CommandSpec<FilterOptions> = {
  name: 'order',
  summary: 'orders that match all that is given',
  needs: 'chain',
  options: () => [...filters(['owner', 'dseq', 'gseq', 'oseq']), stateOption('open', 'active', 'closed')],
  examples: ['query order --state open --limit 20', 'query order --owner akash1… --dseq 12'],
  run: async (call, options) => {
    const all = await listOrders(await call.connection(), filterOf(options), call.signal);
    return listed(call, 'orders', all, options.limit, ['ORDER', 'STATE', 'CREATED'], (one) => [
      formatOrderId(one.id),
      one.state,
      `${one.createdAt}`,
    ]);
  },
};

const bid: CommandSpec<FilterOptions> = {
  name: 'bid',
  summary: 'bids that match all that is given',
  needs: 'chain',
  options: () => [
    ...filters(['owner', 'dseq', 'gseq', 'oseq', 'provider']),
    stateOption('open', 'active', 'lost', 'closed'),
  ],
  examples: ['query bid --owner akash1… --dseq 12 --state open', 'query bid --provider akash1… --output json'],
  run: async (call, options) => {
    const all = await listBids(await call.connection(), filterOf(options), call.signal);
    return listed(call, 'bids', all, options.limit, ['BID', 'STATE', 'PRICE PER BLOCK'], (one) => [
      formatLeaseId(one.id),
      one.state,
      formatDecCoin(one.price),
    ]);
  },
};

const lease: CommandSpec<FilterOptions> = {
  name: 'lease',
  summary: 'leases that match all that is given',
  needs: 'chain',
  options: () => [
    ...filters(['owner', 'dseq', 'gseq', 'oseq', 'provider']),
    stateOption('active', 'insufficient_funds', 'closed', 'reclaiming'),
  ],
  examples: ['query lease --owner akash1… --state active', 'query lease --provider akash1… --output json'],
  run: async (call, options) => {
    const all = await listLeases(await call.connection(), filterOf(options), call.signal);
    return listed(call, 'leases', all, options.limit, ['LEASE', 'STATE', 'PRICE PER BLOCK', 'REASON'], (one) => [
      formatLeaseId(one.id),
      one.state,
      formatDecCoin(one.price),
      one.closedOn > 0n ? one.reason : '',
    ]);
  },
};

const provider: CommandSpec<FilterOptions> = {
  name: 'provider',
  args: ['[address]'],
  summary: 'one provider, or without an address all of them',
  needs: 'chain',
  options: () => [limitOption()],
  examples: ['query provider akash1…', 'query provider --limit 20'],
  run: async (call, options, [text]) => {
    const connection = await call.connection();
    if (text !== undefined) return oneProvider(call, parseArgument('address', text, parseValue.address));
    const all = await listProviders(connection, call.signal);
    return listed(call, 'providers', all, options.limit, ['PROVIDER', 'HOST'], (one) => [one.owner, one.hostUri]);
  },
};

const certificate: CommandSpec<FilterOptions> = {
  name: 'certificate',
  summary: 'the certificates of an owner',
  needs: 'key',
  options: () => [...filters(['owner']), stateOption('valid', 'revoked')],
  examples: ['query certificate --owner akash1…', 'query certificate --from tenant --state valid'],
  run: async (call, options) => {
    const { owner } = await deploymentIdOf(call, options);
    const state = options.state as 'valid' | undefined;
    const all = await listCertificates(await call.connection(), { owner, ...(state && { state }) }, call.signal);
    return listed(call, 'certificates', all, options.limit, ['OWNER', 'SERIAL', 'STATE'], (one) => [
      one.owner,
      one.serial,
      one.state,
    ]);
  },
};

const escrow: CommandSpec<FilterOptions> = {
  name: 'escrow',
  summary: 'escrow accounts as they are stored: as of their last settlement; query deployment shows what is left now',
  needs: 'key',
  options: () => [...filters(['owner', 'dseq']), stateOption('open', 'closed', 'overdrawn')],
  examples: ['query escrow --owner akash1… --dseq 12', 'query escrow --from tenant --state open'],
  run: async (call, options) => {
    const id = await deploymentIdOf(call, options);
    const prefix = `deployment/${id.owner}${options.dseq === undefined ? '' : `/${id.dseq}`}`;
    const state = options.state as 'open' | undefined;
    const found = await listEscrowAccounts(await call.connection(), { prefix, ...(state && { state }) }, call.signal);
    // The node's filter is the beginning of a text: 1 also finds 12.
    const all = found.filter(({ xid }) => options.dseq === undefined || xid === formatDeploymentId(id));
    return listed(call, 'accounts', all, options.limit, ['ACCOUNT', 'STATE', 'FUNDS', 'SETTLED AT'], (one) => [
      one.xid,
      one.state,
      one.funds.map(formatDecCoin).join(' '),
      `${one.settledAt}`,
    ]);
  },
};

const params: CommandSpec<SharedOptions> = {
  name: 'params',
  summary: 'the least deposits of deployments and bids, and how many bids an order takes',
  needs: 'chain',
  examples: ['query params', 'query params --output yaml'],
  run: async (call) => {
    const connection = await call.connection();
    const [ofDeployment, market] = await Promise.all([
      getDeploymentParams(connection, call.signal),
      getMarketParams(connection, call.signal),
    ]);
    const lines = [
      `deployment  least deposit ${ofDeployment.minDeposits.map(formatCoin).join(' or ')}`,
      `bid         least deposit ${market.bidMinDeposits.map(formatCoin).join(' or ')}`,
      `order       at most ${market.orderMaxBids} bids`,
    ];
    return { value: { deployment: ofDeployment, market }, lines };
  },
};

/** `akash-runner query`. */
export const queryCommands: CommandGroup = {
  name: 'query',
  summary: 'what the chain says',
  commands: [account, balances, deployment, group, order, bid, lease, provider, certificate, escrow, params],
};

function filters(parts: ReadonlyArray<keyof IdOptions>): Option[] {
  return [...idOptions(parts, 'filter'), limitOption()];
}
function limitOption(): Option {
  return new Option('--limit <number>', 'show so many at most').argParser(parseValue.count).default(100);
}
function stateOption(...states: string[]): Option {
  return new Option('--state <state>', 'only those').choices(states);
}

function filterOf<State extends string>({ owner, dseq, gseq, oseq, provider, state }: FilterOptions) {
  return {
    ...(owner !== undefined && { owner }),
    ...(dseq !== undefined && { dseq }),
    ...(gseq !== undefined && { gseq }),
    ...(oseq !== undefined && { oseq }),
    ...(provider !== undefined && { provider }),
    ...(state !== undefined && { state: state as State }),
  };
}

function listed<Item>(
  call: Call,
  name: string,
  all: readonly Item[],
  limit: number,
  header: readonly string[],
  row: (item: Item) => string[],
): Outcome {
  const shown = all.slice(0, limit);
  const { colours } = call.terminal;
  const lines = renderTable(header, shown.map(row), { colours, none: `no ${name}` });
  const more = all.length > limit ? [`… and ${all.length - limit} more: raise --limit`] : [];
  return { value: { [name]: shown, total: all.length }, lines: [...lines, ...more] };
}

async function addressOf(call: Call, text: string | undefined): Promise<string> {
  return text === undefined ? call.address() : parseArgument('address', text, parseValue.address);
}

async function oneProvider(call: Call, address: string): Promise<Outcome> {
  const found = await findProvider(await call.connection(), address, call.signal);
  if (!found) throw new RunnerError('CLI_NOT_FOUND', { what: 'provider', id: address });
  const attributes = found.attributes.map(({ key, value }) => `  ${key}=${value}`);
  return { value: { provider: found }, lines: [`${found.owner}  ${found.hostUri}`, ...attributes] };
}

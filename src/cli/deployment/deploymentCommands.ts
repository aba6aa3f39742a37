import { Option } from 'commander';
import { RunnerError } from '../../base/runnerError.ts';
import { closeDeploymentMsg } from '../../chain/message/closeDeploymentMsg.ts';
import { depositMsg } from '../../chain/message/depositMsg.ts';
import type { DepositSource } from '../../chain/message/encodeDeposit.ts';
import { updateDeploymentMsg } from '../../chain/message/updateDeploymentMsg.ts';
import { formatCoin } from '../../chain/protocol/coin.ts';
import { formatDeploymentId } from '../../chain/protocol/ids.ts';
import { getDeployment } from '../../chain/query/getDeployment.ts';
import { listDeployments } from '../../chain/query/listDeployments.ts';
import { listLeases } from '../../chain/query/listLeases.ts';
import type { CommandGroup, CommandSpec } from '../frame/command.ts';
import { deploymentIdOf, type IdOptions, idOptions } from '../frame/idOptions.ts';
import { parseArgument } from '../frame/parseArgument.ts';
import { parseValue } from '../frame/parseValue.ts';
import { renderTable } from '../frame/renderTable.ts';
import type { SharedOptions } from '../frame/sharedOptions.ts';
import { txDone } from '../frame/submitTx.ts';
import { viewDeployment } from '../query/viewDeployment.ts';
import { type CreateOptions, createDeployment } from './createDeployment.ts';
import { deliverManifest } from './deliverManifest.ts';
import { readOrder } from './readOrder.ts';

type OneOptions = SharedOptions & IdOptions;
interface DepositOptions extends SharedOptions, IdOptions {
  readonly depositSources: readonly DepositSource[];
}
interface ManifestOptions extends SharedOptions, IdOptions {
  readonly allowPrivateHosts?: true;
}
interface ListOptions extends SharedOptions, IdOptions {
  readonly state?: 'active' | 'closed';
}

const sources = () =>
  new Option('--deposit-sources <list>', 'balance, grant, or both in the order to try them')
    .argParser(parseValue.sources)
    .default(['balance']);
const privateHosts = () =>
  new Option('--allow-private-hosts', 'with a devnet: connect to addresses that are not public');

const create: CommandSpec<CreateOptions> = {
  name: 'create',
  args: ['<sdl>'],
  summary:
    'order what an SDL file asks for; with --wait, --max-price or --provider also lease it and send the manifest',
  needs: 'tx',
  options: () => [
    ...idOptions(['dseq'], 'filter'),
    new Option('--deposit <coin>', "default: the chain's least").argParser(parseValue.coin),
    sources(),
    new Option('--wait <duration>', 'go on, and wait so long for bids; 60s with --max-price or --provider').argParser(
      parseValue.duration,
    ),
    new Option('--max-price <price>', 'go on, with bids up to this per block and group').argParser(parseValue.decCoin),
    new Option('--provider <address>', 'go on, with the bid of this provider').argParser(parseValue.address),
    privateHosts(),
  ],
  examples: [
    'deployment create deploy.yaml --from tenant',
    'deployment create deploy.yaml --from tenant --deposit 5act --wait 90s --max-price 120uact --yes',
  ],
  run: (call, options, [path = '']) => createDeployment(call, options, path),
};

const update: CommandSpec<OneOptions> = {
  name: 'update',
  args: ['<sdl>'],
  summary: 'announce the manifest of a changed SDL; its resources must stay, and send-manifest comes after it',
  needs: 'tx',
  options: () => idOptions(['dseq']),
  examples: ['deployment update deploy.yaml --dseq 12 --from tenant'],
  run: async (call, options, [path = '']) => {
    const { hash } = await readOrder(path);
    const id = await deploymentIdOf(call, options);
    const request = {
      what: `update deployment ${formatDeploymentId(id)}`,
      messages: [updateDeploymentMsg({ id, hash })],
    };
    const tx = await call.submit(request);
    return tx && txDone(request, tx, { id, hash });
  },
};

const close: CommandSpec<OneOptions> = {
  name: 'close',
  summary: 'end a deployment with its orders, bids and leases; what is left of the deposit comes back',
  needs: 'tx',
  options: () => idOptions(['dseq']),
  examples: ['deployment close --dseq 12 --from tenant', 'deployment close --dseq 12 --from tenant --yes'],
  run: async (call, options) => {
    const id = await deploymentIdOf(call, options);
    const request = { what: `close deployment ${formatDeploymentId(id)}`, messages: [closeDeploymentMsg(id)] };
    const tx = await call.submit(request);
    return tx && txDone(request, tx, { id });
  },
};

const deposit: CommandSpec<DepositOptions> = {
  name: 'deposit',
  args: ['<amount>'],
  summary: "add to a deployment's escrow, one's own or another's",
  needs: 'tx',
  options: () => [...idOptions(['dseq', 'owner']), sources()],
  examples: ['deployment deposit 5act --dseq 12 --from tenant'],
  run: async (call, options, [text = '']) => {
    const amount = parseArgument('amount', text, parseValue.coin);
    const deployment = await deploymentIdOf(call, options);
    const signer = await call.address();
    const request = {
      what: `deposit ${formatCoin(amount)} into ${formatDeploymentId(deployment)}`,
      messages: [depositMsg({ signer, deployment, amount, sources: options.depositSources })],
    };
    const tx = await call.submit(request);
    return tx && txDone(request, tx, { id: deployment, amount });
  },
};

const sendManifest: CommandSpec<ManifestOptions> = {
  name: 'send-manifest',
  args: ['<sdl>'],
  summary: "tell a deployment's providers, or one of them, what to run",
  needs: 'key',
  options: () => [...idOptions(['dseq']), ...idOptions(['provider'], 'filter'), privateHosts()],
  examples: ['deployment send-manifest deploy.yaml --dseq 12 --from tenant'],
  run: async (call, options, [path = '']) => {
    const { hash, manifestJson } = await readOrder(path);
    const id = await deploymentIdOf(call, options);
    const connection = await call.connection();
    const deployment = await getDeployment(connection, id, call.signal);
    if (!Buffer.from(hash).equals(deployment.hash))
      throw new RunnerError('CLI_ARGUMENT_INVALID', {
        option: 'sdl',
        expected: 'the one that was announced; deployment update announces another',
      });
    const { provider, allowPrivateHosts = false } = options;
    const leases = await listLeases(connection, { ...id, state: 'active', ...(provider && { provider }) }, call.signal);
    if (leases.length === 0)
      throw new RunnerError('CLI_NOT_FOUND', { what: 'active lease of', id: formatDeploymentId(id) });
    const providers = leases.map((lease) => lease.id.provider);
    await deliverManifest(call, { id, manifestJson, providers, allowPrivateHosts });
    return { value: { id, providers, manifest: 'sent' }, lines: providers.map((one) => `manifest sent to ${one}`) };
  },
};

const list: CommandSpec<ListOptions> = {
  name: 'list',
  summary: "one's own deployments",
  needs: 'key',
  options: () => [
    ...idOptions(['owner'], 'filter'),
    new Option('--state <state>', 'only those').choices(['active', 'closed']),
  ],
  examples: ['deployment list --from tenant', 'deployment list --from tenant --state active --output json'],
  run: async (call, options) => {
    const { owner } = await deploymentIdOf(call, options);
    const { state } = options;
    const deployments = await listDeployments(await call.connection(), { owner, ...(state && { state }) }, call.signal);
    const rows = deployments.map((one) => [`${one.id.dseq}`, one.state, `${one.createdAt}`, one.escrow.state]);
    const { colours } = call.terminal;
    const lines = renderTable(['DSEQ', 'STATE', 'CREATED', 'ESCROW'], rows, { colours, none: 'no deployments' });
    return { value: { deployments }, lines };
  },
};

const show: CommandSpec<OneOptions> = {
  name: 'show',
  summary: 'a deployment with its groups and leases, what its escrow holds now, and how long that lasts',
  needs: 'key',
  options: () => idOptions(['dseq', 'owner']),
  examples: ['deployment show --dseq 12 --from tenant'],
  run: async (call, options) =>
    viewDeployment(await call.connection(), await deploymentIdOf(call, options), call.signal),
};

/** `akash-runner deployment`. */
export const deploymentCommands: CommandGroup = {
  name: 'deployment',
  summary: 'orders for machines, and what becomes of them',
  commands: [create, update, close, deposit, sendManifest, list, show],
};

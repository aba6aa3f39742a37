import { Option } from 'commander';
import { RunnerError } from '../../base/runnerError.ts';
import { createProviderMsg } from '../../chain/message/createProviderMsg.ts';
import { updateProviderMsg } from '../../chain/message/updateProviderMsg.ts';
import { withdrawLeaseMsg } from '../../chain/message/withdrawLeaseMsg.ts';
import { formatLeaseId } from '../../chain/protocol/ids.ts';
import { findProvider } from '../../chain/query/findProvider.ts';
import { listLeases } from '../../chain/query/listLeases.ts';
import type { Call, CommandGroup, CommandSpec } from '../frame/command.ts';
import { type IdOptions, idOptions } from '../frame/idOptions.ts';
import { parseValue } from '../frame/parseValue.ts';
import type { SharedOptions } from '../frame/sharedOptions.ts';
import { txDone } from '../frame/submitTx.ts';

interface RegistrationOptions extends SharedOptions {
  readonly hostUri?: string;
  readonly attribute?: ReturnType<typeof parseValue.attributes>;
  readonly email?: string;
  readonly website?: string;
}

const registration = (hostMandatory: boolean) => [
  new Option('--host-uri <uri>', 'https://host[:port] of the gateway').makeOptionMandatory(hostMandatory),
  new Option('--attribute <key=value>', 'repeat it or separate by commas').argParser(parseValue.attributes),
  new Option('--email <address>', 'how to reach you'),
  new Option('--website <url>', 'where to read about you'),
];

const create: CommandSpec<RegistrationOptions> = {
  name: 'create',
  summary: 'register as a provider',
  needs: 'tx',
  options: () => registration(true),
  examples: ['provider create --host-uri https://provider.example.org:8443 --attribute region=us-west --from provider'],
  run: async (call, { hostUri = '', attribute: attributes = [], email = '', website = '' }) => {
    const owner = await call.address();
    const wanted = { owner, hostUri, attributes, info: { email, website } };
    const request = { what: `register ${owner} as a provider at ${hostUri}`, messages: [createProviderMsg(wanted)] };
    const tx = await call.submit(request);
    return tx && txDone(request, tx, { provider: wanted });
  },
};

const update: CommandSpec<RegistrationOptions> = {
  name: 'update',
  summary: 'change a registration; what is not given stays, and attributes are replaced together',
  needs: 'tx',
  options: () => registration(false),
  examples: ['provider update --attribute region=us-east,host=acme --from provider'],
  run: async (call, options) => {
    const owner = await call.address();
    const before = await getRegistration(call, owner);
    const { hostUri = before.hostUri, attribute: attributes = before.attributes } = options;
    const { email = before.info?.email ?? '', website = before.info?.website ?? '' } = options;
    const wanted = { owner, hostUri, attributes, info: { email, website } };
    const request = { what: `update the provider ${owner}`, messages: [updateProviderMsg(wanted)] };
    const tx = await call.submit(request);
    return tx && txDone(request, tx, { provider: wanted });
  },
};

const show: CommandSpec<SharedOptions & IdOptions> = {
  name: 'show',
  summary: "one's own registration, or another's",
  needs: 'key',
  options: () => idOptions(['provider'], 'filter'),
  examples: ['provider show --from provider', 'provider show --provider akash1… --output json'],
  run: async (call, options) => {
    const provider = await getRegistration(call, options.provider ?? (await call.address()));
    const attributes = provider.attributes.map(({ key, value }) => `  ${key}=${value}`);
    return { value: { provider }, lines: [`${provider.owner}  ${provider.hostUri}`, ...attributes] };
  },
};

const withdraw: CommandSpec<SharedOptions & IdOptions> = {
  name: 'withdraw',
  summary: 'take what active leases have earned: of one tenant or deployment, or of all',
  needs: 'tx',
  options: () => idOptions(['owner', 'dseq', 'gseq', 'oseq'], 'filter'),
  examples: ['provider withdraw --from provider', 'provider withdraw --owner akash1… --dseq 12 --from provider'],
  run: async (call, { owner, dseq, gseq, oseq }) => {
    const provider = await call.address();
    const some = { ...(owner && { owner }), ...(dseq && { dseq }), ...(gseq && { gseq }), ...(oseq && { oseq }) };
    const leases = await listLeases(await call.connection(), { provider, state: 'active', ...some }, call.signal);
    const ids = leases.map(({ id }) => id);
    if (ids.length === 0) throw new RunnerError('CLI_NOT_FOUND', { what: 'active lease of', id: provider });
    const request = { what: `withdraw from ${ids.map(formatLeaseId).join(', ')}`, messages: ids.map(withdrawLeaseMsg) };
    const tx = await call.submit(request);
    return tx && txDone(request, tx, { leases: ids });
  },
};

/** `akash-runner provider`, but for `run`. */
export const registrationCommands: CommandGroup = {
  name: 'provider',
  summary: '',
  commands: [create, update, show, withdraw],
};

async function getRegistration(call: Call, owner: string) {
  const found = await findProvider(await call.connection(), owner, call.signal);
  if (!found) throw new RunnerError('CLI_NOT_FOUND', { what: 'provider', id: owner });
  return found;
}

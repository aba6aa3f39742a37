import { Option } from 'commander';
import { RunnerError } from '../../base/runnerError.ts';
import type { DeploymentId, GroupId, LeaseId } from '../../chain/protocol/ids.ts';
import type { Call } from './command.ts';
import { parseValue } from './parseValue.ts';

/** Parts of an id, as the options of a command give them. */
export interface IdOptions {
  readonly owner?: string;
  readonly dseq?: bigint;
  readonly gseq?: number;
  readonly oseq?: number;
  readonly provider?: string;
}

type Part = keyof IdOptions;

/** Options for the parts of an id. `required` ones must be given; gseq and oseq that identify are 1 by default, those that filter have none. */
export function idOptions(parts: readonly Part[], kind: 'required' | 'filter' = 'required'): Option[] {
  return parts.map((part) => {
    const option = makers[part]();
    if (kind === 'filter') return option;
    return part === 'gseq' || part === 'oseq' ? option.default(1) : option.makeOptionMandatory(part !== 'owner');
  });
}

const makers: Readonly<Record<Part, () => Option>> = {
  owner: () =>
    new Option('--owner <address>', "the tenant; of one's own, --from is enough").argParser(parseValue.address),
  dseq: () => new Option('--dseq <number>', 'the deployment').argParser(parseValue.dseq),
  gseq: () => new Option('--gseq <number>', 'the group').argParser(parseValue.seq),
  oseq: () => new Option('--oseq <number>', 'the order').argParser(parseValue.seq),
  provider: () => new Option('--provider <address>', 'the provider').argParser(parseValue.address),
};

/** The deployment that is meant, one's own where no owner is named. */
export async function deploymentIdOf(call: Call, { owner, dseq = 0n }: IdOptions): Promise<DeploymentId> {
  return { owner: owner ?? (await call.address()), dseq };
}

/** The group that is meant. */
export async function groupIdOf(call: Call, options: IdOptions): Promise<GroupId> {
  return { ...(await deploymentIdOf(call, options)), gseq: options.gseq ?? 1 };
}

/** The tenant's bid or lease that is meant. */
export async function leaseIdOf(call: Call, options: IdOptions): Promise<LeaseId> {
  return { ...(await groupIdOf(call, options)), oseq: options.oseq ?? 1, provider: options.provider ?? '' };
}

/** The provider's bid or lease that is meant: `--from` is the provider, so the owner must be named. @throws RunnerError CLI_ARGUMENT_INVALID. */
export async function ownLeaseIdOf(call: Call, options: IdOptions): Promise<LeaseId> {
  const { owner, dseq = 0n, gseq = 1, oseq = 1 } = options;
  if (owner === undefined)
    throw new RunnerError('CLI_ARGUMENT_INVALID', { option: '--owner', expected: "the tenant's address" });
  return { owner, dseq, gseq, oseq, provider: await call.address() };
}

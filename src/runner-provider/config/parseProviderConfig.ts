import { parse } from 'yaml';
import * as z from 'zod';
import { type Decimal, parseDecimal } from '../../base/decimal.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { RunnerError } from '../../base/runnerError.ts';
import type { Coin } from '../../chain/protocol/coin.ts';
import { parseCpu, parseSize } from '../../manifest/quantity.ts';
import { DEFAULT_SEARCH_PATH } from '../executor/local/buildEnvironment.ts';

/** The configuration of a provider agent, as `parseProviderConfig` reads it. */
export type ProviderConfig = z.output<typeof configShape>;

const MINUTE_MS = 60_000;
/** Larger than any honest configuration; looked at before anything is parsed. */
const LONGEST_TEXT = 256 * 1024;

const durationMs = z.int().min(1);
const text = z.string().min(1);
const absolutePaths = z.array(z.string().startsWith('/'));
const environment = z.record(z.string().regex(/^[A-Za-z_]\w*$/), z.union([z.string(), z.number()]).transform(String));
/** `vendor/model` or `vendor/model/ram`: `nvidia/rtx4090`, `nvidia/a100/80Gi`. */
const gpuName = z.string().regex(/^[a-z0-9]+\/[a-z0-9.-]+(\/\d+Gi)?$/);
/** A GPU's model, or `*` for all others. */
const gpuModel = z.string().regex(/^(\*|[a-z0-9.-]+)$/);
const scalar = z.union([z.string(), z.number()]).transform(String);

const cpu = scalar.transform((value, context) =>
  orIssue(parseCpu(value), context, 'is no amount of CPUs such as 4 or 500m'),
);
const size = scalar.transform((value, context) => orIssue(parseSize(value), context, 'is no size such as 16Gi'));
const rate = scalar.transform((value, context) => orIssue(findDecimal(value), context, 'is no decimal such as 0.25'));
const coin = z
  .string()
  .transform((value, context) => orIssue(findCoin(value), context, 'is no coin such as 500000uact'));

const imageShape = z.strictObject({
  entrypoint: z.array(text).min(1).optional(),
  path: absolutePaths.optional(),
  readable: absolutePaths.optional(),
  env: environment.optional(),
});

const configShape = z.strictObject({
  /** Where the gateway listens. 0: any free port. */
  host: text.default('127.0.0.1'),
  port: z.int().min(0).max(65_535).default(0),
  /** The host name that goes on chain, when it is not the one listened on. */
  publicHostname: text.optional(),
  attributes: z.record(z.string().regex(/^[a-zA-Z][\w/.-]{1,126}$/), scalar).default({}),
  capacity: z.strictObject({ cpu, memory: size, storage: size, gpu: z.record(gpuName, z.int().min(0)).default({}) }),
  /** In uact per block: a thousandth of a CPU, a Mi of memory, a Mi of storage (by class), an endpoint, a leased IP, a GPU (by model). */
  pricing: z.strictObject({
    cpu: rate,
    memory: rate,
    storage: z.union([rate.transform((ephemeral) => ({ ephemeral })), z.record(text, rate)]),
    endpoint: rate.default(parseDecimal('0')),
    ip: rate.default(parseDecimal('0')),
    gpu: z.record(gpuModel, rate).default({}),
  }),
  bidDeposit: coin.default({ denom: 'uact', amount: 500_000n }),
  images: z.record(text, imageShape).default({}),
  /** Directories of the host's programs: for the services' PATH, and for bubblewrap. */
  searchPath: absolutePaths.min(1).default([...DEFAULT_SEARCH_PATH]),
  withdrawalPeriodMs: durationMs.default(60 * MINUTE_MS),
  manifestTimeoutMs: durationMs.default(5 * MINUTE_MS),
  bidTimeoutMs: durationMs.default(5 * MINUTE_MS),
  /** How often chain, files and processes are compared without any event, and how often escrows are looked at. */
  reconcilePeriodMs: durationMs.default(MINUTE_MS),
  /** Between the polite and the hard end of a service. */
  graceMs: z.int().min(0).default(5_000),
});

/** Reads the YAML file of a provider. Every wrong field is named at once. Error: PROVIDER_CONFIG_INVALID. */
export function parseProviderConfig(yaml: string): Result<ProviderConfig, RunnerError<'PROVIDER_CONFIG_INVALID'>> {
  const tree = readYaml(yaml);
  if (!tree.ok) return invalid(tree.error);
  const parsed = configShape.safeParse(tree.value ?? {});
  if (parsed.success) return ok(parsed.data);
  return invalid(parsed.error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`).join('; '));
}

function readYaml(yaml: string): Result<unknown, string> {
  if (yaml.length > LONGEST_TEXT) return err('it is larger than 256 KiB');
  try {
    return ok(parse(yaml));
  } catch (cause) {
    return err(`it is no YAML: ${cause instanceof Error ? cause.message.split('\n')[0] : 'unreadable'}`);
  }
}

function invalid(problems: string): Result<never, RunnerError<'PROVIDER_CONFIG_INVALID'>> {
  return err(new RunnerError('PROVIDER_CONFIG_INVALID', { problems }));
}

function orIssue<Value>(value: Value | undefined, context: z.RefinementCtx<string>, problem: string): Value {
  if (value !== undefined) return value;
  context.addIssue(`"${context.value}" ${problem}`);
  return z.NEVER;
}

function findDecimal(value: string): Decimal | undefined {
  return /^\d{1,20}(\.\d{1,18})?$/.test(value) ? parseDecimal(value) : undefined;
}

function findCoin(value: string): Coin | undefined {
  const match = /^(\d{1,30})(u[a-z]+)$/.exec(value);
  return match?.[1] && match[2] ? { denom: match[2], amount: BigInt(match[1]) } : undefined;
}

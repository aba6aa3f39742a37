import * as z from 'zod';
import { err, ok, type Result } from '../base/result.ts';
import { RunnerError } from '../base/runnerError.ts';
import { type BmeParams, bmeParamsShape, completeBmeParams } from './module/bme/bmeParams.ts';
import { completeOracleParams, type OracleParams, oracleParamsShape } from './module/oracle/oracleParams.ts';
import { isAddress } from './state/address.ts';

const denom = z.string().regex(/^[a-zA-Z][a-zA-Z0-9/:._-]{2,127}$/, 'is no denom');
const coin = z.strictObject({ denom, amount: z.string().regex(/^\d{1,30}$/, 'is no whole amount') });
const gasPrice = z.string().regex(/^\d{1,9}(\.\d{1,18})?uakt$/, 'is no price such as 0.0025uakt');

const paramsShape = z.strictObject({
  minGasPrice: gasPrice.optional(),
  sendDisabled: z.array(denom).optional(),
  maxBlockBytes: z.int().min(1024).max(104_857_600).optional(),
  maxBlockGas: z.int().min(-1).optional(),
  deploymentMinDeposits: z.array(coin).optional(),
  bidMinDeposits: z.array(coin).optional(),
  orderMaxBids: z.int().min(1).max(500).optional(),
  minReclamationWindowMs: z.int().nonnegative().optional(),
  maxReclamationWindowMs: z.int().positive().optional(),
  oracle: oracleParamsShape.optional(),
  bme: bmeParamsShape.optional(),
});

const genesisShape = z.strictObject({
  chainId: z.string().regex(/^[a-zA-Z0-9._-]{1,50}$/, 'is no chain id'),
  genesisTimeMs: z.int().nonnegative().optional(),
  accounts: z.array(
    z.strictObject({ address: z.string().refine(isAddress, 'is no akash1… address'), coins: z.array(coin) }),
  ),
  params: paramsShape.optional(),
});

/** Where a devnet begins: who holds what, under which parameters. Amounts are whole numbers in the denom's smallest unit. */
export type Genesis = z.infer<typeof genesisShape>;
export type GenesisParams = z.infer<typeof paramsShape>;

/** The parameters with nothing left open. They stay as they are for the whole life of a devnet: there is no governance. */
export type Params = PlainParams & { readonly oracle: OracleParams; readonly bme: BmeParams };
type PlainParams = {
  readonly [Key in Exclude<keyof GenesisParams, 'oracle' | 'bme'>]-?: NonNullable<GenesisParams[Key]>;
};

const HOUR_MS = 3_600_000;
const MIN_DEPOSITS = [
  { denom: 'uakt', amount: '500000' },
  { denom: 'uact', amount: '500000' },
];

/** What the live network has. Sources: facts chain §2.1 and §6, node `x/{deployment,market}` DefaultParams. */
const DEFAULTS: PlainParams = {
  minGasPrice: '0.0025uakt',
  sendDisabled: ['uact'],
  // Consensus parameters: cometbft v0.38 `types/params.go` DefaultBlockParams. -1 is no limit.
  maxBlockBytes: 22_020_096,
  maxBlockGas: -1,
  deploymentMinDeposits: MIN_DEPOSITS,
  bidMinDeposits: MIN_DEPOSITS,
  orderMaxBids: 20,
  minReclamationWindowMs: HOUR_MS,
  maxReclamationWindowMs: 720 * HOUR_MS,
};

/** The given parameters over those of the live network. */
export function completeParams(given: GenesisParams = {}): Params {
  const { oracle, bme, ...plain } = given;
  return { ...DEFAULTS, ...plain, oracle: completeOracleParams(oracle), bme: completeBmeParams(bme) } as Params;
}

/** Reads a genesis file: JSON of `{ chainId, genesisTimeMs?, accounts: [{ address, coins: [{ denom, amount }] }], params? }`. */
export function parseGenesis(text: string): Result<Genesis, RunnerError<'GENESIS_INVALID'>> {
  const json = parseJson(text);
  if (json === undefined) return err(invalid('', 'is not JSON'));
  const parsed = genesisShape.safeParse(json);
  if (!parsed.success) return err(invalid(pathOf(parsed.error), parsed.error.issues[0]?.message ?? 'is wrong'));
  const twice = findTwice(parsed.data.accounts.map(({ address }) => address));
  return twice === undefined ? ok(parsed.data) : err(invalid('accounts', `${twice} stands there twice`));
}

function pathOf(error: z.ZodError): string {
  return error.issues[0]?.path.join('.') ?? '';
}

function invalid(path: string, problem: string): RunnerError<'GENESIS_INVALID'> {
  return new RunnerError('GENESIS_INVALID', { path, problem });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function findTwice(texts: readonly string[]): string | undefined {
  return texts.find((text, index) => texts.indexOf(text) !== index);
}

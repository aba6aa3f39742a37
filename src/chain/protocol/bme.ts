/**
 * What the SDK's release does not know of bme as node v2.1 has it: spreads, cancelled records, attempts, the least mint. Field numbers are
 * those of chain-sdk `proto/node/akash/bme/v1`. Prices and ratios are texts with up to 18 places.
 */
import { Coin, PageRequest, PageResponse } from '@akashnetwork/chain-sdk/private-types/cosmos.v1beta1';
import { type Codec, extendCodec, type FieldSpec } from './extendCodec.ts';

function define<Message>(name: string, fields: readonly FieldSpec[]): Codec<Message, Partial<Message>> {
  return extendCodec(`akash.bme.v1.${name}`, undefined, fields);
}

/** Whether coins may be minted. The order is that of severity. */
export const MintStatus = {
  mint_status_unspecified: 0,
  mint_status_healthy: 1,
  mint_status_warning: 2,
  mint_status_halt_cr: 3,
  mint_status_halt_oracle: 4,
} as const;
export type MintStatus = (typeof MintStatus)[keyof typeof MintStatus];

export const LedgerRecordStatus = {
  ledger_record_status_invalid: 0,
  ledger_record_status_pending: 1,
  ledger_record_status_executed: 2,
  ledger_record_status_canceled: 3,
} as const;
export type LedgerRecordStatus = (typeof LedgerRecordStatus)[keyof typeof LedgerRecordStatus];

/** Why a wish to burn and mint was given up. */
export const CancelReason = {
  unknown: 0,
  epsilon: 1,
  zero_price: 2,
  insufficient_funds: 3,
  invalid_denom: 4,
  invalid_amount: 5,
  minimum_mint: 6,
  mint_failed: 7,
  burn_failed: 8,
  max_attempts: 9,
} as const;
export type CancelReason = (typeof CancelReason)[keyof typeof CancelReason];

export interface LedgerRecordId {
  denom: string;
  toDenom: string;
  source: string;
  height: bigint;
  sequence: bigint;
}
export const LedgerRecordId = define<LedgerRecordId>('LedgerRecordID', [
  { number: 1, name: 'denom', kind: 'string' },
  { number: 2, name: 'toDenom', kind: 'string' },
  { number: 3, name: 'source', kind: 'string' },
  { number: 4, name: 'height', kind: 'int64' },
  { number: 5, name: 'sequence', kind: 'int64' },
]);

/** A coin and the price in USD that it was reckoned at. */
export interface CoinPrice {
  coin: Coin | undefined;
  price: string;
}
export const CoinPrice = define<CoinPrice>('CoinPrice', [
  { number: 1, name: 'coin', kind: Coin },
  { number: 2, name: 'price', kind: 'decimal' },
]);

export interface PendingRecord {
  owner: string;
  to: string;
  coinsToBurn: Coin | undefined;
  denomToMint: string;
  attempts: number;
}
export const PendingRecord = define<PendingRecord>('LedgerPendingRecord', [
  { number: 1, name: 'owner', kind: 'string' },
  { number: 2, name: 'to', kind: 'string' },
  { number: 3, name: 'coinsToBurn', kind: Coin },
  { number: 4, name: 'denomToMint', kind: 'string' },
  { number: 5, name: 'attempts', kind: 'int32' },
]);

export interface CanceledRecord {
  owner: string;
  cancelReason: CancelReason;
  to: string;
  coinsToBurn: Coin | undefined;
  denomToMint: string;
}
export const CanceledRecord = define<CanceledRecord>('LedgerCanceledRecord', [
  { number: 1, name: 'owner', kind: 'string' },
  { number: 2, name: 'cancelReason', kind: 'int32' },
  { number: 3, name: 'to', kind: 'string' },
  { number: 4, name: 'coinsToBurn', kind: Coin },
  { number: 5, name: 'denomToMint', kind: 'string' },
]);

export interface ExecutedRecord {
  burnedFrom: string;
  mintedTo: string;
  burner: string;
  minter: string;
  burned: CoinPrice | undefined;
  minted: CoinPrice | undefined;
  spread: Coin | undefined;
  remintCreditIssued: CoinPrice | undefined;
  remintCreditAccrued: CoinPrice | undefined;
}
export const ExecutedRecord = define<ExecutedRecord>('LedgerRecord', [
  { number: 1, name: 'burnedFrom', kind: 'string' },
  { number: 2, name: 'mintedTo', kind: 'string' },
  { number: 3, name: 'burner', kind: 'string' },
  { number: 4, name: 'minter', kind: 'string' },
  { number: 5, name: 'burned', kind: CoinPrice },
  { number: 6, name: 'minted', kind: CoinPrice },
  { number: 7, name: 'spread', kind: Coin },
  { number: 8, name: 'remintCreditIssued', kind: CoinPrice },
  { number: 9, name: 'remintCreditAccrued', kind: CoinPrice },
]);

export interface BmeParams {
  circuitBreakerWarnThreshold: number;
  circuitBreakerHaltThreshold: number;
  minEpochBlocks: bigint;
  epochBlocksBackoffPercent: number;
  mintSpreadBps: number;
  settleSpreadBps: number;
  maxEndblockerRecords: number;
  minMint: Coin[];
  maxPendingAttempts: number;
}
export const BmeParams = define<BmeParams>('Params', [
  { number: 1, name: 'circuitBreakerWarnThreshold', kind: 'int32' },
  { number: 2, name: 'circuitBreakerHaltThreshold', kind: 'int32' },
  { number: 3, name: 'minEpochBlocks', kind: 'int64' },
  { number: 4, name: 'epochBlocksBackoffPercent', kind: 'int32' },
  { number: 6, name: 'mintSpreadBps', kind: 'int32' },
  { number: 7, name: 'settleSpreadBps', kind: 'int32' },
  { number: 8, name: 'maxEndblockerRecords', kind: 'int32' },
  { number: 9, name: 'minMint', repeated: true, kind: Coin },
  { number: 10, name: 'maxPendingAttempts', kind: 'int32' },
]);

/** New parameters, by governance. */
export interface MsgUpdateBmeParams {
  authority: string;
  params: BmeParams | undefined;
}
export const MsgUpdateBmeParams = define<MsgUpdateBmeParams>('MsgUpdateParams', [
  { number: 1, name: 'authority', kind: 'string' },
  { number: 2, name: 'params', kind: BmeParams },
]);

/** The answer to each wish: which record to look for. The node leaves `status` unset. */
export interface BurnMintResponse {
  id: LedgerRecordId | undefined;
  status: number;
}
const response = (name: string) =>
  define<BurnMintResponse>(name, [
    { number: 1, name: 'id', kind: LedgerRecordId },
    { number: 2, name: 'status', kind: 'int32' },
  ]);
export const MsgMintACTResponse = response('MsgMintACTResponse');
export const MsgBurnACTResponse = response('MsgBurnACTResponse');
export const MsgBurnMintResponse = response('MsgBurnMintResponse');

export type EmptyRequest = Record<string, never>;
export const QueryBmeParamsRequest = define<EmptyRequest>('QueryParamsRequest', []);
export interface QueryBmeParamsResponse {
  params: BmeParams | undefined;
}
export const QueryBmeParamsResponse = define<QueryBmeParamsResponse>('QueryParamsResponse', [
  { number: 1, name: 'params', kind: BmeParams },
]);

export const QueryMintStatusRequest = define<EmptyRequest>('QueryStatusRequest', []);
export interface QueryMintStatusResponse {
  status: MintStatus;
  collateralRatio: string;
  warnThreshold: string;
  haltThreshold: string;
  mintsAllowed: boolean;
  refundsAllowed: boolean;
}
export const QueryMintStatusResponse = define<QueryMintStatusResponse>('QueryStatusResponse', [
  { number: 1, name: 'status', kind: 'int32' },
  { number: 2, name: 'collateralRatio', kind: 'decimal' },
  { number: 3, name: 'warnThreshold', kind: 'decimal' },
  { number: 4, name: 'haltThreshold', kind: 'decimal' },
  { number: 5, name: 'mintsAllowed', kind: 'bool' },
  { number: 6, name: 'refundsAllowed', kind: 'bool' },
]);

/** What an exchange holds and has done, by denom. */
export interface VaultState {
  balances: Coin[];
  totalBurned: Coin[];
  totalMinted: Coin[];
  remintCredits: Coin[];
}
const VaultState = define<VaultState>('State', [
  { number: 1, name: 'balances', repeated: true, kind: Coin },
  { number: 2, name: 'totalBurned', repeated: true, kind: Coin },
  { number: 3, name: 'totalMinted', repeated: true, kind: Coin },
  { number: 4, name: 'remintCredits', repeated: true, kind: Coin },
]);
export const QueryVaultStateRequest = define<EmptyRequest>('QueryVaultStateRequest', []);
export interface QueryVaultStateResponse {
  vaultState: VaultState | undefined;
}
export const QueryVaultStateResponse = define<QueryVaultStateResponse>('QueryVaultStateResponse', [
  { number: 1, name: 'vaultState', kind: VaultState },
]);

/** Empty text stands for "any"; `status` is an enum's name. */
export interface LedgerRecordFilters {
  source: string;
  denom: string;
  toDenom: string;
  status: string;
}
const LedgerRecordFilters = define<LedgerRecordFilters>('LedgerRecordFilters', [
  { number: 1, name: 'source', kind: 'string' },
  { number: 2, name: 'denom', kind: 'string' },
  { number: 3, name: 'toDenom', kind: 'string' },
  { number: 4, name: 'status', kind: 'string' },
]);
export interface QueryLedgerRecordsRequest {
  filters: LedgerRecordFilters | undefined;
  pagination: PageRequest | undefined;
}
export const QueryLedgerRecordsRequest = define<QueryLedgerRecordsRequest>('QueryLedgerRecordsRequest', [
  { number: 1, name: 'filters', kind: LedgerRecordFilters },
  { number: 2, name: 'pagination', kind: PageRequest },
]);

/** One of the three records is there, as `status` says. */
export interface LedgerRecordEntry {
  id: LedgerRecordId | undefined;
  status: LedgerRecordStatus;
  pendingRecord?: PendingRecord | undefined;
  executedRecord?: ExecutedRecord | undefined;
  canceledRecord?: CanceledRecord | undefined;
}
export const LedgerRecordEntry = define<LedgerRecordEntry>('QueryLedgerRecordEntry', [
  { number: 1, name: 'id', kind: LedgerRecordId },
  { number: 2, name: 'status', kind: 'int32' },
  { number: 3, name: 'pendingRecord', kind: PendingRecord },
  { number: 4, name: 'executedRecord', kind: ExecutedRecord },
  { number: 5, name: 'canceledRecord', kind: CanceledRecord },
]);
export interface QueryLedgerRecordsResponse {
  records: LedgerRecordEntry[];
  pagination: PageResponse | undefined;
}
export const QueryLedgerRecordsResponse = define<QueryLedgerRecordsResponse>('QueryLedgerRecordsResponse', [
  { number: 1, name: 'records', repeated: true, kind: LedgerRecordEntry },
  { number: 2, name: 'pagination', kind: PageResponse },
]);

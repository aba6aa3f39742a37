import { Buffer } from 'node:buffer';
import { fromBech32 } from '@cosmjs/encoding';
import type { ChainConnection } from '../connection/chainConnection.ts';
import type { DepositScope } from '../message/grantDepositsMsg.ts';
import type { Coin } from '../protocol/coin.ts';
import { findAllowance } from '../query/findAllowance.ts';
import type { GrantView } from '../query/grantView.ts';
import { listGranteeGrants } from '../query/listGranteeGrants.ts';
import { listSpendable } from '../query/listSpendable.ts';
import type { DepositGrant, Funds } from './funds.ts';

/**
 * Reads what a signer can draw on. Grants are read only when they are wanted.
 * @param options.nowMs milliseconds since the Unix epoch: grants that have expired are left out, as the node does.
 */
export async function readFunds(
  connection: ChainConnection,
  options: { signer: string; feeGranter?: string; withGrants: boolean; nowMs: number },
  signal?: AbortSignal,
): Promise<Funds> {
  const { signer, feeGranter, withGrants, nowMs } = options;
  const grants = withGrants ? await listGranteeGrants(connection, signer, signal) : [];
  const depositGrants = grants.flatMap((grant) => asDepositGrant(grant, nowMs)).sort(byGranter);
  const owners = new Set([signer, ...depositGrants.map(({ granter }) => granter), ...(feeGranter ? [feeGranter] : [])]);
  const purses = await Promise.all(
    [...owners].map(
      async (owner): Promise<[string, Coin[]]> => [owner, await listSpendable(connection, owner, signal)],
    ),
  );
  const feeGrant = feeGranter && (await readFeeGrant(connection, { granter: feeGranter, grantee: signer }, signal));
  return { signer, purses: new Map(purses), depositGrants, ...(feeGrant && { feeGrant }) };
}

async function readFeeGrant(
  connection: ChainConnection,
  pair: { granter: string; grantee: string },
  signal: AbortSignal | undefined,
) {
  return { granter: pair.granter, allowance: await findAllowance(connection, pair, signal) };
}

function asDepositGrant({ granter, authorization, expiresAtMs }: GrantView, nowMs: number): DepositGrant[] {
  if (authorization.kind !== 'deposit' || (expiresAtMs ?? Number.POSITIVE_INFINITY) <= nowMs) return [];
  return [{ granter, scopes: authorization.scopes as DepositScope[], limits: authorization.spendLimits }];
}

/** BIP-173's limit: the decoder's own default is none, which it then refuses. */
const MAX_BECH32 = 90;

/** The node walks them by the bytes of the granter's address, of which the shorter come first. */
function byGranter(a: DepositGrant, b: DepositGrant): number {
  return Buffer.compare(addressBytes(a.granter), addressBytes(b.granter));
}

function addressBytes(address: string): Uint8Array {
  const { data } = fromBech32(address, MAX_BECH32);
  return new Uint8Array([data.length, ...data]);
}

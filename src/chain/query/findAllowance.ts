import type { ChainConnection } from '../connection/chainConnection.ts';
import type { AllowanceView } from './allowanceView.ts';
import { listAllowances } from './listAllowances.ts';

/**
 * What one account pays of another's fees, or undefined for nothing. Found in the grantee's list: the node's query for a pair fails for one
 * that is not there in the same words and numbers as for any other reason.
 */
export async function findAllowance(
  connection: ChainConnection,
  pair: { granter: string; grantee: string },
  signal?: AbortSignal,
): Promise<AllowanceView | undefined> {
  const allowances = await listAllowances(connection, pair.grantee, signal);
  return allowances.find(({ granter }) => granter === pair.granter);
}

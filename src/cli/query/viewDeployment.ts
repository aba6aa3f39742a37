import type { ChainConnection } from '../../chain/connection/chainConnection.ts';
import { readProjection } from '../../chain/money/readProjection.ts';
import { runwayMs } from '../../chain/money/runwayMs.ts';
import { formatDecCoin } from '../../chain/protocol/coin.ts';
import { type DeploymentId, formatDeploymentId, formatGroupId, formatLeaseId } from '../../chain/protocol/ids.ts';
import { getBlockTimeMs } from '../../chain/query/getBlockTimeMs.ts';
import { listLeases } from '../../chain/query/listLeases.ts';
import type { Outcome } from '../frame/command.ts';

/** A deployment with its groups, leases and what its escrow holds now. @throws RunnerError DEPLOYMENT_NOT_FOUND. */
export async function viewDeployment(
  connection: ChainConnection,
  id: DeploymentId,
  signal: AbortSignal,
): Promise<Outcome> {
  const { deployment, projection } = await readProjection(connection, id, signal);
  const leases = await listLeases(connection, id, signal);
  const { height, remaining, blocksLeft, isOverdrawn } = projection;
  const leftMs = blocksLeft === undefined ? undefined : runwayMs(blocksLeft, await getBlockTimeMs(connection, signal));
  const lasts = leftMs === undefined ? '' : `, lasts ${blocksLeft} blocks (about ${hours(leftMs)})`;
  const left = remaining.map(formatDecCoin).join(' ') || 'nothing';
  return {
    value: { deployment, leases, runway: { height, remaining, blocksLeft, leftMs, isOverdrawn } },
    lines: [
      `deployment  ${formatDeploymentId(id)}  ${deployment.state}`,
      `escrow      ${isOverdrawn ? 'overdrawn' : deployment.escrow.state}, ${left} left${lasts}`,
      ...deployment.groups.map((group) => `group       ${formatGroupId(group.id)}  ${group.state}`),
      ...leases.map((lease) => `lease       ${formatLeaseId(lease.id)}  ${lease.state}  ${formatDecCoin(lease.price)}`),
    ],
  };
}

function hours(ms: number): string {
  const value = ms / 3_600_000;
  return value < 48 ? `${value.toFixed(1)} h` : `${(value / 24).toFixed(1)} d`;
}

import { describe, expect, it } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import type { LeaseId } from '../../src/chain/protocol/ids.ts';
import { findLease } from '../../src/chain/query/findLease.ts';
import { listBalances } from '../../src/chain/query/listBalances.ts';
import type { GatewayClient } from '../../src/gateway/client/gatewayClient.ts';
import { findOwnProcesses } from '../../src/runner-provider/executor/local/findOwnProcesses.ts';
import {
  type Actor,
  closeDeployment,
  gatewayFor,
  order,
  setStage,
  startAgent,
  takeBid,
  waitForBids,
} from '../helpers/marketStage.ts';
import { collect, eventually } from '../helpers/runnerProvider.ts';
import { shellSdl } from '../helpers/someDeployment.ts';

async function shell(client: GatewayClient, lease: LeaseId, ...command: string[]) {
  const session = unwrap(await client.openShell(lease, { service: 'runner', command, stdin: false }));
  const chunks = await collect(session.output);
  const of = (stream: string) =>
    Buffer.concat(chunks.filter((one) => one.stream === stream).map((one) => one.bytes)).toString();
  return { stdout: of('stdout'), stderr: of('stderr'), outcome: await session.outcome };
}

const ready = (client: GatewayClient, lease: LeaseId) =>
  eventually(async () => {
    const status = await client.getLeaseStatus(lease);
    return status.ok && status.value.services['runner']?.available === 1;
  });

async function uactOf(stage: Awaited<ReturnType<typeof setStage>>, { wallet }: Actor): Promise<bigint> {
  const balances = await listBalances(stage.connection, wallet.address);
  return balances.find(({ denom }) => denom === 'uact')?.amount ?? 0n;
}

describe('the provider agent', () => {
  it('bids in the next block, runs what it won, and is paid for exactly that', async () => {
    const stage = await setStage(2, 400);
    const [tenant, provider] = stage.actors as [Actor, Actor];
    await startAgent(stage, provider);
    const ordered = await order(tenant, 1001n, shellSdl('echo "$GREETING"; echo done >proof; sleep 60'));
    const [bid] = await waitForBids(stage, ordered.id);
    expect(bid!.createdAt).toBe(ordered.height + 1n);
    const leased = await takeBid(tenant, bid!.id);
    const client = await gatewayFor(stage, tenant, provider);
    expect(await client.putManifest(1001n, ordered.manifestJson)).toEqual({ ok: true, value: undefined });
    await ready(client, bid!.id);
    expect(await shell(client, bid!.id, 'sh', '-c', 'cat proof; echo oops >&2; exit 3')).toEqual({
      stdout: 'done\n',
      stderr: 'oops\n',
      outcome: { kind: 'exited', exitCode: 3 },
    });
    const lines = await collect(client.streamLogs(bid!.id, { follow: false }));
    expect(lines).toEqual([{ name: expect.stringMatching(/^runner-/), message: 'hello' }]);
    const closed = await closeDeployment(tenant, ordered.id);
    await eventually(async () => !(await client.getLeaseStatus(bid!.id)).ok);
    const { payment } = (await findLease(stage.connection, bid!.id))!;
    const earned = (bid!.price.amount.atomics * (closed - leased)) / 10n ** 18n;
    expect(payment.withdrawn.amount).toBe(earned);
    expect(await uactOf(stage, provider)).toBe(1_000_000_000n + earned);
    expect(await uactOf(stage, tenant)).toBe(1_000_000_000n - earned);
  });

  it('is found again after a restart, with all that runs', async () => {
    const stage = await setStage(2);
    const [tenant, provider] = stage.actors as [Actor, Actor];
    const first = await startAgent(stage, provider);
    const ordered = await order(tenant, 1002n, shellSdl('echo $$ >pid; sleep 60'));
    const [bid] = await waitForBids(stage, ordered.id);
    await takeBid(tenant, bid!.id);
    const client = await gatewayFor(stage, tenant, provider);
    unwrap(await client.putManifest(1002n, ordered.manifestJson));
    await ready(client, bid!.id);
    const pid = (await shell(client, bid!.id, 'cat', 'pid')).stdout;
    await first.stop();
    const second = await startAgent(stage, provider, { stateDir: first.stateDir });
    expect(second.hostUri).toBe(first.hostUri);
    expect((await shell(client, bid!.id, 'cat', 'pid')).stdout).toBe(pid);
    const status = unwrap(await client.getProviderStatus());
    expect(status).toMatchObject({ cluster: { leases: 1, inventory: { active: [{ cpu: 1000 }] } } });
    // By their directory rather than by number: in a sandbox the service has a number of its own.
    expect(await findOwnProcesses(first.stateDir)).not.toEqual([]);
    await closeDeployment(tenant, ordered.id);
    await eventually(async () => unwrap(await client.getProviderStatus()).cluster?.leases === 0);
    expect(await findOwnProcesses(first.stateDir)).toEqual([]);
  });
});

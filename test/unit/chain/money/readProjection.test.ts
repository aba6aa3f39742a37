import { expect, it } from 'vitest';
import { readProjection } from '../../../../src/chain/money/readProjection.ts';
import {
  QueryDeploymentResponse,
  QueryEscrowPaymentsRequest,
  QueryEscrowPaymentsResponse,
} from '../../../../src/chain/protocol/akash.ts';
import { queryPath } from '../../../../src/chain/protocol/queryPath.ts';
import { bytesOf } from '../../../helpers/answering.ts';
import { deploymentId, owner, provider, wireId, wirePrice } from '../../../helpers/chainFixtures.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';

/** A chain at height 20 that shows the escrow as settled at these heights, one read after the other. */
function chainSettledAt(...heights: number[]) {
  const escrowAt = (settledAt: number) => ({
    deployment: { id: { owner, dseq: wireId.dseq }, state: 1 },
    escrowAccount: {
      state: { owner, state: 1, settledAt, deposits: [{ owner, balance: { denom: 'uact', amount: '100' } }] },
    },
  });
  const id = { aid: { scope: 1, xid: `${owner}/42` }, xid: `1/1/${provider}` };
  const payments = [{ id, state: { owner: provider, state: 1, rate: wirePrice } }];
  return createFakeConnection({
    query: (path) =>
      path === queryPath.escrowPayments
        ? bytesOf(QueryEscrowPaymentsResponse, { payments })
        : bytesOf(QueryDeploymentResponse, escrowAt(heights.length > 1 ? heights.shift()! : heights[0]!)),
    status: () => ({ height: 20n, timeMs: 0, chainId: 'devnet-test', catchingUp: false }),
  });
}

it('projects to the latest height, with the payments that the node finds', async () => {
  const connection = chainSettledAt(10);
  const { deployment, projection } = await readProjection(connection, deploymentId);
  expect(deployment.id).toEqual(deploymentId);
  // 1.5 for 10 blocks.
  expect(projection.remaining).toEqual([{ denom: 'uact', amount: { atomics: 85n * 10n ** 18n } }]);
  const asked = connection.queries.find(({ path }) => path === queryPath.escrowPayments);
  const request = QueryEscrowPaymentsRequest.decode(asked!.data);
  expect([request.xid, request.state]).toEqual([`deployment/${owner}/42`, 'open']);
});

it('reads again when it was settled in between', async () => {
  const { projection } = await readProjection(chainSettledAt(10, 12, 12), deploymentId);
  expect(projection.remaining).toEqual([{ denom: 'uact', amount: { atomics: 88n * 10n ** 18n } }]);
});

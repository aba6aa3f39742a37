import { describe, expect, it } from 'vitest';
import { auditChain, auditRental, readBalances } from '../../demo/audit.ts';
import { connectReader } from '../../demo/chain/connectReader.ts';
import { parseDecimal } from '../../src/base/decimal.ts';
import { createBidMsg } from '../../src/chain/message/createBidMsg.ts';
import { createProviderMsg } from '../../src/chain/message/createProviderMsg.ts';
import { sendMsg } from '../../src/chain/message/sendMsg.ts';
import { txError } from '../../src/chain/signing/txError.ts';
import { type Actor, closeDeployment, order, setStage, takeBid } from '../helpers/marketStage.ts';
import { shellSdl } from '../helpers/someDeployment.ts';

type Msg = ReturnType<typeof createProviderMsg>;

async function send(actor: Actor, key: string, message: Msg): Promise<void> {
  const sent = await actor.signer.submit({ messages: [message], key });
  if (!sent.ok) throw txError(sent.error);
}

/** A rental from order to close, with a bid of each price from a provider of its own; the first bid is taken. */
async function rentAndClose(prices: readonly string[]) {
  const stage = await setStage(3, 60);
  const [tenant, ...providers] = stage.actors as [Actor, Actor, Actor];
  const reader = await connectReader(stage.connection.endpoints[0] ?? '');
  for (const [index, provider] of providers.entries()) {
    const hostUri = `https://p${index}.example:8443`;
    await send(provider, 'register', createProviderMsg({ owner: provider.wallet.address, hostUri, attributes: [] }));
  }
  const genesis = await sumAll(reader);
  const { height: since, balances: before } = await readBalances(reader, tenant.wallet.address);
  const { id } = await order(tenant, 7n, shellSdl('true'));
  const bids = prices.map((price, index) => {
    const bidder = providers[index] as Actor;
    const bidId = { ...id, gseq: 1, oseq: 1, provider: bidder.wallet.address };
    const amount = { denom: 'uact', amount: parseDecimal(price) };
    const message = createBidMsg({ id: bidId, price: amount, deposit: { denom: 'uact', amount: 500_000n } });
    return { bidId, placed: send(bidder, 'bid', message) };
  });
  await Promise.all(bids.map((bid) => bid.placed));
  await takeBid(tenant, bids[0]!.bidId);
  return {
    ...{ tenant, providers, reader, genesis, id },
    scope: { owner: tenant.wallet.address, before, since, providers: providers.map((one) => one.wallet.address) },
  };
}

async function sumAll(reader: Awaited<ReturnType<typeof connectReader>>) {
  const zero = await auditChain(reader, {});
  // Fees are among the accounts too, so at any time the sum is what genesis gave.
  return { uact: -zero.unaccountedUact, uakt: -zero.unaccountedUakt };
}

const withoutPace = (problems: readonly string[]) => problems.filter((one) => !one.startsWith('blocks to lease'));

describe('the audit of the demo', () => {
  it('finds nothing wrong with an honest rental, to the last coin', async () => {
    const { tenant, reader, genesis, id, scope } = await rentAndClose(['20.5', '30']);
    await closeDeployment(tenant, id);
    const audit = await auditRental(reader, scope);
    expect(withoutPace(audit.problems)).toEqual([]);
    expect(audit.spentUact).toBe((205n * BigInt(audit.blocksHeld)) / 10n);
    expect(audit.spentUact + audit.refundedUact).toBe(5_000_000n);
    expect(audit.feesUakt).toBeGreaterThan(0n);
    expect(audit.blocksToLease).toBe(audit.rental.lease!.height - audit.rental.orderHeight! + 1);
    expect(await auditChain(reader, genesis)).toEqual({
      openDeployments: 0,
      activeLeases: 0,
      unaccountedUact: 0n,
      unaccountedUakt: 0n,
    });
    reader.close();
  });

  it('names what is still open, a dearer winner, a silent provider and a missing coin', async () => {
    const { tenant, reader, genesis, id, scope } = await rentAndClose(['30', '20']);
    expect(await auditChain(reader, genesis)).toMatchObject({
      openDeployments: 1,
      activeLeases: 1,
      unaccountedUact: 0n,
    });
    expect((await auditRental(reader, scope)).problems).toContain('the deployment is still open');
    await closeDeployment(tenant, id);
    const { before } = scope;
    const richer = { ...before, uact: before['uact']! + 1n };
    const more = await auditRental(reader, {
      ...scope,
      before: richer,
      providers: [...scope.providers, 'akash1silent'],
    });
    expect(withoutPace(more.problems)).toEqual([
      expect.stringMatching(/^lost uact against/),
      'akash1silent did not bid',
      expect.stringMatching(/was cheaper than the winner$/),
    ]);
    expect((await auditChain(reader, { ...genesis, uakt: genesis.uakt + 5n })).unaccountedUakt).toBe(5n);
    reader.close();
  });

  it('notices uakt that left by another way than a fee', async () => {
    const { tenant, providers, reader, id, scope } = await rentAndClose(['20', '30']);
    const amount = [{ denom: 'uakt', amount: 1n }];
    await send(tenant, 'gift', sendMsg({ from: tenant.wallet.address, to: providers[0]!.wallet.address, amount }));
    await closeDeployment(tenant, id);
    const { problems } = await auditRental(reader, scope);
    expect(withoutPace(problems)).toEqual([expect.stringMatching(/^lost uakt against fees/)]);
    reader.close();
  });
});

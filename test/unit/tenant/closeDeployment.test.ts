import { afterEach, describe, expect, it } from 'vitest';
import { err } from '../../../src/base/result.ts';
import { closeDeployment } from '../../../src/tenant/closeDeployment.ts';
import { createJournal } from '../../../src/tenant/journal.ts';
import { openOrder } from '../../../src/tenant/openOrder.ts';
import { createRentalContext } from '../../../src/tenant/rentalContext.ts';
import { deriveDseq, formatTag } from '../../../src/tenant/rentalId.ts';
import { record } from './recordFixture.ts';
import { createRentalFixture, type RentalFixture } from './rentalFixture.ts';

const fixtures: RentalFixture[] = [];
afterEach(async () => {
  for (const fixture of fixtures.splice(0)) await fixture.stop();
});

/** What the stand-in signs for. */
const EXPIRY_BLOCKS = 10n;

/** A simulation that fails: the module's code is lost. */
const simulationRefusal = {
  kind: 'rejected',
  codespace: 'sdk',
  code: 6,
  log: 'Deployment closed',
  hash: '',
  feeUakt: 0n,
} as const;

async function setUp() {
  const fixture = await createRentalFixture();
  fixtures.push(fixture);
  const context = createRentalContext(fixture.rentOptions);
  const order = await openOrder(context);
  if (!order.ok) throw order.error;
  return { fixture, tools: { ...fixture.closeOptions, journal: context.journal }, order: order.value };
}

describe('closeDeployment', () => {
  it('closes, sees it closed, and remembers the escrow as it was', async () => {
    const { fixture, tools, order } = await setUp();
    const closed = await closeDeployment(tools, order);
    expect(closed).toMatchObject({ view: { state: 'closed' }, before: { state: 'active' } });
    expect(fixture.prepared.tracked).toEqual([]);
    expect(await tools.journal.find(order.tag)).toMatchObject({ step: 'closed' });
    expect(await closeDeployment(tools, order)).toMatchObject({ view: { state: 'closed' }, before: undefined });
  });

  it.each([
    ['ordered', false],
    ['unordered', true],
  ])('sends an %s close of the signal again as it is, and signs no other while that may come', async (_, unordered) => {
    const { fixture, tools, order } = await setUp();
    fixture.unordered = unordered;
    fixture.loseBroadcasts = true;
    await fixture.prepared.closeNow();
    fixture.loseBroadcasts = false;
    const signed: string[] = [];
    fixture.onCall = (name) => void signed.push(name);
    await closeDeployment(tools, order);
    expect(signed).not.toContain('sign');
    expect((await tools.journal.find(order.tag))?.txs.filter(({ purpose }) => purpose === 'close')).toHaveLength(1);
  });

  it.each([
    ['ordered', false],
    ['unordered', true],
  ])('signs another %s one once the first has expired', async (_, unordered) => {
    const { fixture, tools, order } = await setUp();
    fixture.unordered = unordered;
    fixture.loseBroadcasts = true;
    await fixture.prepared.closeNow();
    const closing = closeDeployment(tools, order);
    await fixture.untilHeight((await fixture.market.getHeight()) + EXPIRY_BLOCKS + 1n);
    fixture.loseBroadcasts = false;
    expect(await closing).toMatchObject({ view: { state: 'closed' } });
    const closes = (await tools.journal.find(order.tag))?.txs.filter(({ purpose }) => purpose === 'close') ?? [];
    expect(closes.length).toBeGreaterThan(1);
    for (const { timeoutHeight, timeoutTimestampNs } of closes) {
      expect(timeoutHeight === 0n).toBe(unordered);
      expect(timeoutTimestampNs !== undefined).toBe(unordered);
    }
  });

  it('takes it for closed when someone was faster, whatever the refusal of its own close says', async () => {
    const { tools, order } = await setUp();
    const stale = await tools.market.findDeployment(order.id);
    await closeDeployment(tools, order);
    const views = [stale];
    const market = {
      ...tools.market,
      findDeployment: async () => views.shift() ?? tools.market.findDeployment(order.id),
    };
    const signer = { ...tools.signer, submit: async () => err(simulationRefusal) };
    expect(await closeDeployment({ ...tools, market, signer }, order)).toMatchObject({ view: { state: 'closed' } });
  });

  it('says why when the chain refuses the close of what is open', async () => {
    const { tools, order } = await setUp();
    const signer = { ...tools.signer, submit: async () => err(simulationRefusal) };
    await expect(closeDeployment({ ...tools, signer }, order)).rejects.toMatchObject({ kind: 'TX_REJECTED' });
  });

  it('waits for a creation that may still come, though nobody knows its fate', async () => {
    const { fixture, tools } = await setUp();
    const journal = createJournal(fixture.store);
    const timeoutHeight = (await fixture.market.getHeight()) + 5n;
    const txs = [{ purpose: 'order', hash: 'AA', timeoutHeight, feeUakt: 1n } as const];
    await journal.write('t', { ...record, tag: 't', txs });
    const closed = await closeDeployment(tools, { tag: 't', id: { owner: fixture.owner, dseq: record.dseq } });
    expect(closed).toEqual({ view: undefined, before: undefined });
    expect(await fixture.market.getHeight()).toBeGreaterThan(timeoutHeight);
  });

  it('waits for an unordered creation until a block is later than its timestamp', async () => {
    const { fixture, tools } = await setUp();
    const journal = createJournal(fixture.store);
    const timeoutMs = fixture.clock.now() + 5_000;
    const timeoutTimestampNs = BigInt(timeoutMs) * 1_000_000n;
    const txs = [{ purpose: 'order', hash: 'AA', timeoutHeight: 0n, timeoutTimestampNs, feeUakt: 1n } as const];
    await journal.write('t', { ...record, tag: 't', txs });
    const closed = await closeDeployment(tools, { tag: 't', id: { owner: fixture.owner, dseq: record.dseq } });
    expect(closed).toEqual({ view: undefined, before: undefined });
    expect(fixture.clock.now()).toBeGreaterThan(timeoutMs);
  });

  it('closes once more when the unordered close of a signal ran before its creation', async () => {
    const fixture = await createRentalFixture();
    fixtures.push(fixture);
    fixture.unordered = true;
    const stop = new AbortController();
    const context = createRentalContext({ ...fixture.rentOptions, signal: stop.signal });
    fixture.loseBroadcasts = true;
    fixture.onCall = async (name) => {
      if (name !== 'sent') return;
      fixture.onCall = () => undefined;
      fixture.loseBroadcasts = false;
      await fixture.prepared.closeNow();
      await fixture.untilHeight((await fixture.market.getHeight()) + 2n);
      stop.abort('signal');
    };
    await expect(openOrder(context)).rejects.toBe('signal');
    const { journal } = context;
    const place = { index: 0, ...fixture.rentOptions.key };
    const [tag, id] = [formatTag(place), { owner: fixture.owner, dseq: deriveDseq(place) }];
    const early = (await journal.find(tag))?.txs.find(({ purpose }) => purpose === 'close');
    // node `x/deployment`: 4 is not found.
    expect(await fixture.market.findTx(early?.hash ?? '')).toMatchObject({ codespace: 'deployment', code: 4 });
    expect(fixture.openDeployments()).toBe(0);
    const closed = await closeDeployment({ ...fixture.closeOptions, journal }, { tag, id });
    expect(closed).toMatchObject({ view: { state: 'closed' }, before: { state: 'active' } });
    const closes = (await journal.find(tag))?.txs.filter(({ purpose }) => purpose === 'close') ?? [];
    expect(closes.map(({ included }) => included)).toEqual([true, true]);
  });
});

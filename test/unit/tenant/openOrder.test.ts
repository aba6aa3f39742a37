import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../src/base/store.ts';
import { createDeploymentMsg } from '../../../src/chain/message/createDeploymentMsg.ts';
import { ACT } from '../../../src/chain/protocol/coin.ts';
import { openOrder } from '../../../src/tenant/openOrder.ts';
import { rent } from '../../../src/tenant/rent.ts';
import { createRentalContext } from '../../../src/tenant/rentalContext.ts';
import { deriveDseq } from '../../../src/tenant/rentalId.ts';
import { hideCodes } from './hideCodes.ts';
import { createRentalFixture, key, type RentalFixture } from './rentalFixture.ts';

const fixtures: RentalFixture[] = [];
afterEach(async () => {
  for (const fixture of fixtures.splice(0)) await fixture.stop();
});

async function setUp(): Promise<RentalFixture> {
  const fixture = await createRentalFixture();
  fixtures.push(fixture);
  return fixture;
}

const dseqAt = (index: number) => deriveDseq({ ...key, index });

describe('openOrder', () => {
  it('opens an order at the minimal deposit, tracked and journalled', async () => {
    const fixture = await setUp();
    const context = createRentalContext(fixture.rentOptions);
    const opened = await openOrder(context);
    if (!opened.ok) throw opened.error;
    expect(opened.value).toMatchObject({ id: { dseq: dseqAt(0) }, depositUact: 500_000n, service: 'runner' });
    expect(fixture.prepared.tracked).toEqual([opened.value.id]);
    expect(await context.journal.find(opened.value.tag)).toMatchObject({
      step: 'bids',
      orderHeight: opened.value.height,
    });
  });

  it('takes up an order that was left open, with the manifest of its hash', async () => {
    const fixture = await setUp();
    const first = await openOrder(createRentalContext(fixture.rentOptions));
    const second = await openOrder(createRentalContext(fixture.rentOptions));
    expect(second).toMatchObject({ ok: true, value: first.ok && { id: first.value.id, height: first.value.height } });
    expect(fixture.openDeployments()).toBe(1);
  });

  it('closes what it finds open and cannot take up: leased before, or without its manifest', async () => {
    const fixture = await setUp();
    await rent(fixture.rentOptions);
    const second = await openOrder(createRentalContext(fixture.rentOptions));
    expect(second).toMatchObject({ value: { id: { dseq: dseqAt(1) } } });
    const third = await openOrder(createRentalContext({ ...fixture.rentOptions, store: createMemoryStore() }));
    expect(third).toMatchObject({ value: { id: { dseq: dseqAt(2) } } });
    expect(fixture.openDeployments()).toBe(1);
  });

  it('asks first what became of a creation that was signed', async () => {
    const fixture = await setUp();
    const stop = new AbortController();
    fixture.onCall = (name) => {
      if (name === 'send') stop.abort(new TypeError('killed'));
    };
    const interrupted = openOrder(createRentalContext({ ...fixture.rentOptions, signal: stop.signal }));
    await expect(interrupted).rejects.toThrow('killed');
    fixture.onCall = () => undefined;
    expect(await openOrder(createRentalContext(fixture.rentOptions))).toMatchObject({
      value: { id: { dseq: dseqAt(0) } },
    });
    expect(fixture.openDeployments()).toBe(1);
  });

  it.each([
    ['takes up what an earlier broadcast of ours opened', 7, 0],
    ['leaves a number that somebody else was faster with', 8, 1],
    ['leaves it also when a simulation finds that out', 8, 1, hideCodes],
  ])('%s', async (_, byte, index, wrap: typeof hideCodes = (signer) => signer) => {
    const fixture = await setUp();
    fixture.onCall = async (name) => {
      if (name !== 'sign') return;
      fixture.onCall = () => undefined;
      const hash = new Uint8Array(32).fill(byte);
      const deposit = { denom: ACT, amount: 500_000n };
      const id = { owner: fixture.owner, dseq: dseqAt(0) };
      await fixture.signer.submit({
        messages: [createDeploymentMsg({ id, groups: [], hash, deposit })],
        key: 'faster',
      });
    };
    const signer = wrap(fixture.signer);
    const opened = await openOrder(createRentalContext({ ...fixture.rentOptions, signer }));
    expect(opened).toMatchObject({ ok: true, value: { id: { dseq: dseqAt(index) } } });
    expect(fixture.openDeployments()).toBe(1);
    expect(fixture.prepared.tracked).toEqual([{ owner: fixture.owner, dseq: dseqAt(index) }]);
  });

  it('says why the chain did not take it, and tracks nothing', async () => {
    const fixture = await setUp();
    fixture.loseBroadcasts = true;
    const refused = await openOrder(createRentalContext(fixture.rentOptions));
    expect(refused).toMatchObject({ ok: false, error: { kind: 'TX_EXPIRED' } });
    expect(fixture.prepared.tracked).toEqual([]);
  });
});

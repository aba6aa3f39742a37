import { describe, expect, it } from 'vitest';
import { RunnerError } from '../../../../src/base/runnerError.ts';
import { waitForMint } from '../../../../src/chain/money/waitForMint.ts';
import { QueryLedgerRecordsResponse, QueryMintStatusResponse } from '../../../../src/chain/protocol/bme.ts';
import { queryPath } from '../../../../src/chain/protocol/queryPath.ts';
import { bytesOf } from '../../../helpers/answering.ts';
import { owner } from '../../../helpers/chainFixtures.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';

const id = (height: bigint, sequence = 1n) => ({ denom: 'uakt', toDenom: 'uact', source: owner, height, sequence });
const coinsToBurn = { denom: 'uakt', amount: '5' };
const pending = { id: id(7n), status: 1, pendingRecord: { coinsToBurn } };
const executed = { id: id(7n), status: 2, executedRecord: { minted: { coin: { denom: 'uact', amount: '5' } } } };
const canceled = { id: id(7n, 2n), status: 3, canceledRecord: { coinsToBurn, cancelReason: 6 } };
const foreign = { ...canceled, id: id(6n) };

/** A ledger that shows these pages one after the other, the last for ever, and a mint status. */
function chain(pages: object[][], status: number | 'no price' = 1) {
  return createFakeConnection({
    query: (path) => {
      if (path === queryPath.ledgerRecords)
        return bytesOf(QueryLedgerRecordsResponse, { records: pages.length > 1 ? pages.shift()! : pages[0]! });
      if (status === 'no price') throw new RunnerError('QUERY_FAILED', { path, codespace: 'oracle.v2', code: 4 });
      return bytesOf(QueryMintStatusResponse, { status });
    },
  });
}

describe('waitForMint', () => {
  it('waits until all of the block are carried out', async () => {
    const clock = createManualClock();
    const second = { ...executed, id: id(7n, 2n) };
    const connection = chain([
      [foreign, pending],
      [executed, { ...pending, id: id(7n, 2n) }],
      [executed, second],
    ]);
    const waiting = waitForMint(connection, { owner, height: 7n, deadlineMs: 10_000, clock, pollMs: 100 });
    for (let look = 0; look < 2; look++) {
      while (clock.sleepers() === 0) await new Promise(setImmediate);
      await clock.advance(100);
    }
    expect(await waiting).toMatchObject({ ok: true, value: [{ id: id(7n) }, { id: id(7n, 2n) }] });
  });

  it('tells why one was given up', async () => {
    const wait = { owner, height: 7n, deadlineMs: 10_000, clock: createManualClock() };
    expect(await waitForMint(chain([[executed, canceled]]), wait)).toMatchObject({
      ok: false,
      error: { kind: 'MINT_CANCELED', args: { owner, coins: '5uakt', reason: 'minimum_mint' } },
    });
  });

  it.each<[number | 'no price', string]>([
    [1, 'epoch_not_reached'],
    [2, 'epoch_not_reached'],
    [3, 'halt_cr'],
    [4, 'halt_oracle'],
    ['no price', 'halt_oracle'],
  ])('tells what keeps it at the deadline, with status %s', async (status, reason) => {
    const wait = { owner, height: 7n, deadlineMs: 0, clock: createManualClock() };
    expect(await waitForMint(chain([[pending]], status), wait)).toMatchObject({
      ok: false,
      error: { kind: 'MINT_STALLED', args: { owner, height: 7n, ms: 0, reason } },
    });
  });

  it('tells that nothing was asked for in that block', async () => {
    const wait = { owner, height: 7n, deadlineMs: 0, clock: createManualClock() };
    expect(await waitForMint(chain([[foreign]]), wait)).toMatchObject({ error: { args: { reason: 'not_on_ledger' } } });
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const clock = createManualClock();
    const wait = { owner, height: 7n, deadlineMs: 10_000, clock, signal: stop.signal };
    const waiting = waitForMint(chain([[pending]]), wait);
    while (clock.sleepers() === 0) await new Promise(setImmediate);
    stop.abort(new RangeError('enough'));
    await expect(waiting).rejects.toThrow(RangeError);
    await expect(waitForMint(chain([[pending]]), wait)).rejects.toThrow(RangeError);
  });
});

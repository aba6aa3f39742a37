import { expect, it } from 'vitest';
import { LedgerRecordEntry } from '../../../../src/chain/protocol/bme.ts';
import { decodeLedgerRecord } from '../../../../src/chain/query/ledgerView.ts';
import { owner } from '../../../helpers/chainFixtures.ts';

const id = { denom: 'uakt', toDenom: 'uact', source: owner, height: 7n, sequence: 1n };
const decode = (given: object) => decodeLedgerRecord(LedgerRecordEntry.fromPartial({ id, ...given }));
const priced = (denom: string, amount: string, price: string) => ({ coin: { denom, amount }, price });
const one = { atomics: 10n ** 18n };

it('shows one that waits and one that was given up', () => {
  const coinsToBurn = { denom: 'uakt', amount: '5' };
  const burn = { denom: 'uakt', amount: 5n };
  expect(decode({ status: 1, pendingRecord: { coinsToBurn, attempts: 2 } })).toEqual({
    id,
    state: 'pending',
    burn,
    attempts: 2,
  });
  expect(decode({ status: 3, canceledRecord: { coinsToBurn, cancelReason: 6 } })).toEqual({
    id,
    state: 'canceled',
    burn,
    reason: 'minimum_mint',
  });
  expect(decode({})).toEqual({ id, state: 'unknown' });
});

// As a node of v2.1 tells them: AKT is never burned but credited, and given out of that credit first.
it('shows a mint without the spread', () => {
  const executedRecord = {
    minted: priced('uact', '50000000', '1'),
    spread: { denom: 'uact', amount: '125000' },
    remintCreditAccrued: priced('uakt', '50000000', '1'),
  };
  expect(decode({ status: 2, executedRecord })).toEqual({
    id,
    state: 'executed',
    given: { coin: { denom: 'uakt', amount: 50_000_000n }, price: one },
    received: { coin: { denom: 'uact', amount: 49_875_000n }, price: one },
    spread: { denom: 'uact', amount: 125_000n },
  });
});

it('shows a burn that was paid from credit and from new coins', () => {
  const executedRecord = {
    burned: priced('uact', '20', '1'),
    minted: priced('uakt', '3', '2'),
    spread: { denom: 'uakt', amount: '0' },
    remintCreditIssued: priced('uakt', '7', '2'),
  };
  expect(decode({ status: 2, executedRecord })).toMatchObject({
    given: { coin: { denom: 'uact', amount: 20n } },
    received: { coin: { denom: 'uakt', amount: 10n }, price: { atomics: 2n * 10n ** 18n } },
  });
});

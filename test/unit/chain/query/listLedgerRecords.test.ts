import { expect, it } from 'vitest';
import { QueryLedgerRecordsRequest, QueryLedgerRecordsResponse } from '../../../../src/chain/protocol/bme.ts';
import { listLedgerRecords } from '../../../../src/chain/query/listLedgerRecords.ts';
import { answeringTwice } from '../../../helpers/answering.ts';
import { owner } from '../../../helpers/chainFixtures.ts';

it('reads every page of what matches the filter', async () => {
  const id = { denom: 'uakt', toDenom: 'uact', source: owner, height: 7n, sequence: 1n };
  const pendingRecord = { coinsToBurn: { denom: 'uakt', amount: '5' } };
  const connection = answeringTwice(QueryLedgerRecordsResponse, { records: [{ id, status: 1, pendingRecord }] });
  const filter = { source: owner, denom: 'uakt', toDenom: 'uact', state: 'pending' as const };
  expect(await listLedgerRecords(connection, filter)).toMatchObject([{ id, state: 'pending' }, { id }]);
  const [first, second] = connection.queries.map(({ data }) => QueryLedgerRecordsRequest.decode(data));
  expect(first?.filters).toEqual({
    source: owner,
    denom: 'uakt',
    toDenom: 'uact',
    status: 'ledger_record_status_pending',
  });
  expect(second?.pagination?.key).toEqual(new Uint8Array([1]));
});

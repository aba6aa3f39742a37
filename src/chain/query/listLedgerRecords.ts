import type { ChainConnection } from '../connection/chainConnection.ts';
import { PageRequest } from '../protocol/akash.ts';
import { QueryLedgerRecordsRequest, QueryLedgerRecordsResponse } from '../protocol/bme.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { decodeLedgerRecord, type LedgerView } from './ledgerView.ts';
import { readList } from './readList.ts';

/** Exchanges of coins that match every field given: those that wait, then those carried out, then those given up. */
export async function listLedgerRecords(
  connection: ChainConnection,
  filter: { source?: string; denom?: string; toDenom?: string; state?: 'pending' | 'executed' | 'canceled' } = {},
  signal?: AbortSignal,
): Promise<LedgerView[]> {
  const { source = '', denom = '', toDenom = '', state } = filter;
  const filters = { source, denom, toDenom, status: state ? `ledger_record_status_${state}` : '' };
  const records = await readList(
    connection,
    {
      path: queryPath.ledgerRecords,
      encodeRequest: (page) =>
        QueryLedgerRecordsRequest.encode({ filters, pagination: PageRequest.fromPartial(page) }).finish(),
      decodeResponse: QueryLedgerRecordsResponse.decode,
      itemsOf: (response) => response.records,
    },
    signal,
  );
  return records.map(decodeLedgerRecord);
}

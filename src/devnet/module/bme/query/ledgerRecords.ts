import { PageResponse } from '../../../../chain/protocol/akash.ts';
import {
  type LedgerRecordEntry,
  type LedgerRecordFilters,
  LedgerRecordStatus,
  QueryLedgerRecordsRequest,
  QueryLedgerRecordsResponse,
} from '../../../../chain/protocol/bme.ts';
import { limitOf, type PageWish } from '../../../query/page.ts';
import { failQuery } from '../../../query/queryFailure.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import type { QueryContext } from '../../../state/context.ts';
import { canceleds, executeds, pendings } from '../records.ts';
import { viewCanceled, viewExecuted, viewPending } from './ledgerViews.ts';

interface Row {
  readonly key: string;
  readonly value: LedgerRecordEntry;
}

/** Where a page goes on. Opaque to clients. */
interface Resume {
  readonly statuses: readonly number[];
  readonly from: string;
  readonly reverse: boolean;
}

const ALL = [
  LedgerRecordStatus.ledger_record_status_pending,
  LedgerRecordStatus.ledger_record_status_executed,
  LedgerRecordStatus.ledger_record_status_canceled,
] as const;

/**
 * Wishes: those that wait, then those that came true, then those given up. The total counts the page's rows only; a page key remembers the
 * status and the direction, but not the other filters. Source: node `x/bme/keeper/grpc_query.go` LedgerRecords.
 */
export const ledgerRecordsQuery = defineQuery({
  path: '/akash.bme.v1.Query/LedgerRecords',
  request: QueryLedgerRecordsRequest,
  response: QueryLedgerRecordsResponse,
  answer(context, { filters, pagination: wish }) {
    const resume = wish?.key.length ? readKey(wish.key) : firstPage(filters, wish);
    const rows = rowsOf(context, resume).filter(({ value }) => matches(value, filters));
    const offset = wish?.key.length ? 0 : Number(wish?.offset.toString() ?? 0);
    const taken = rows.slice(offset, offset + limitOf(wish));
    const next = rows[offset + limitOf(wish)]?.key;
    const nextKey =
      next === undefined ? new Uint8Array() : new Uint8Array(Buffer.from(JSON.stringify({ ...resume, from: next })));
    const pagination = PageResponse.fromPartial({ nextKey, total: BigInt(taken.length) } as never);
    return { records: taken.map(({ value }) => value), pagination };
  },
});

function firstPage(filters: LedgerRecordFilters | undefined, wish: PageWish | undefined): Resume {
  const status = filters?.status ?? '';
  if (Number(wish?.offset.toString() ?? 0) > 0 && status === '') {
    failQuery('InvalidArgument', 'invalid request parameters. if offset is set, filter.status must be provided');
  }
  const wanted = ALL.filter(
    (one) => status === '' || LedgerRecordStatus[status as keyof typeof LedgerRecordStatus] === one,
  );
  if (wanted.length === 0) failQuery('InvalidArgument', 'invalid status filter value');
  return { statuses: wanted, from: '', reverse: wish?.reverse ?? false };
}

/** All rows from where the page begins. The status is part of the key, so that one order holds for all three. */
function rowsOf({ state }: QueryContext, { statuses, from, reverse }: Resume): Row[] {
  const rows: Row[] = [
    ...pendings.list(state).map(({ key, value }) => ({ key: `1/${key}`, value: viewPending(value) })),
    ...executeds.list(state).map(({ key, value }) => ({ key: `2/${key}`, value: viewExecuted(value) })),
    ...canceleds.list(state).map(({ key, value }) => ({ key: `3/${key}`, value: viewCanceled(value) })),
  ].filter(({ value }) => statuses.includes(value.status));
  const ordered = reverse ? rows.reverse() : rows;
  return from === '' ? ordered : ordered.filter(({ key }) => (reverse ? key <= from : key >= from));
}

function matches({ id, status }: LedgerRecordEntry, filters: LedgerRecordFilters | undefined): boolean {
  if (!filters || !id) return true;
  return (
    (filters.status === '' || LedgerRecordStatus[filters.status as keyof typeof LedgerRecordStatus] === status) &&
    (filters.denom === '' || filters.denom === id.denom) &&
    (filters.toDenom === '' || filters.toDenom === id.toDenom) &&
    (filters.source === '' || filters.source === id.source)
  );
}

function readKey(key: Uint8Array): Resume {
  try {
    const { statuses, from, reverse } = JSON.parse(Buffer.from(key).toString('utf8'));
    return { statuses: [...statuses].map(Number), from: String(from), reverse: reverse === true };
  } catch {
    return failQuery('InvalidArgument', 'invalid pagination key');
  }
}

import { EscrowState } from '../../../../chain/protocol/akash.ts';
import type { Page, PageWish } from '../../../query/page.ts';
import { searchByState } from '../../../query/searchByState.ts';
import type { Row } from '../../../state/table.ts';

/** One page of accounts or payments, by state (`open`, `closed`, `overdrawn`, or empty for all) and then by id. */
export function searchEscrow<Value extends { readonly id: object; readonly state: EscrowState }>(
  rows: readonly Row<Value>[],
  state: string,
  wish: PageWish | undefined,
): Page<Value> {
  return searchByState(rows, EscrowState, { owner: '', state }, wish);
}

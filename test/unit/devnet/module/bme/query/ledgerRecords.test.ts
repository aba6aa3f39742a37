import { describe, expect, it } from 'vitest';
import { PageRequest } from '../../../../../../src/chain/protocol/akash.ts';
import { QueryLedgerRecordsRequest, QueryLedgerRecordsResponse } from '../../../../../../src/chain/protocol/bme.ts';
import { ledgerRecordsQuery } from '../../../../../../src/devnet/module/bme/query/ledgerRecords.ts';
import { requestBurnMint } from '../../../../../../src/devnet/module/bme/requestBurnMint.ts';
import { endBlock, openMint } from '../../../exchange.ts';
import { failureCode, PROVIDER, TENANT } from '../../../stage.ts';

const codecs = { request: QueryLedgerRecordsRequest, response: QueryLedgerRecordsResponse };
const stage = openMint();
const wish = (owner: string, denom: string, amount: bigint) =>
  requestBurnMint(stage.context(), owner, { denom, amount }, denom === 'uakt' ? 'uact' : 'uakt');
wish(TENANT, 'uakt', 10_000_000n);
wish(TENANT, 'uakt', 1n);
wish(PROVIDER, 'uact', 5n);
while (stage.height <= 21n) endBlock(stage);
wish(TENANT, 'uakt', 2n);
wish(TENANT, 'uakt', 3n);

const ask = (filters: object = {}, page?: object) =>
  stage.ask(ledgerRecordsQuery, codecs, {
    filters: { source: '', denom: '', toDenom: '', status: '', ...filters },
    pagination: page && PageRequest.fromPartial(page),
  });
const names = (...given: Parameters<typeof ask>) =>
  ask(...given).records.map(({ status, id }) => `${status} ${id?.denom}`);

// node x/bme/keeper/grpc_query.go LedgerRecords.
describe('ledgerRecordsQuery', () => {
  it('tells what waits, what came true and what was given up, in this order', () => {
    expect(names()).toEqual(['1 uakt', '1 uakt', '2 uact', '2 uakt', '3 uakt']);
    expect(ask().pagination?.total.toString()).toBe('5');
    expect(names({}, { reverse: true })).toEqual(['3 uakt', '2 uakt', '2 uact', '1 uakt', '1 uakt']);
    expect(stage.ask(ledgerRecordsQuery, codecs, {}).records).toHaveLength(5);
  });

  it('narrows', () => {
    expect(names({ status: 'ledger_record_status_executed' })).toEqual(['2 uact', '2 uakt']);
    expect(names({ source: PROVIDER })).toEqual(['2 uact']);
    expect(names({ denom: 'uact' })).toEqual(['2 uact']);
    expect(names({ toDenom: 'uact', status: 'ledger_record_status_canceled' })).toEqual(['3 uakt']);
  });

  it('goes by pages, forwards and back, whatever the later requests say of it', () => {
    const first = ask({}, { limit: 3 });
    expect(first.pagination?.total.toString()).toBe('3');
    expect(names({}, { limit: 3, key: first.pagination?.nextKey })).toEqual(['2 uakt', '3 uakt']);
    const last = ask({}, { limit: 2, reverse: true });
    expect(names({}, { limit: 9, key: last.pagination?.nextKey })).toEqual(['2 uact', '1 uakt', '1 uakt']);
    const pending = ask({ status: 'ledger_record_status_pending' }, { limit: 1 });
    expect(names({}, { key: pending.pagination?.nextKey })).toEqual(['1 uakt']);
  });

  it('counts on only within a status', () => {
    expect(names({ status: 'ledger_record_status_pending' }, { offset: 1 })).toEqual(['1 uakt']);
    expect(failureCode(() => ask({}, { offset: 1 }))).toBe('sdk/18');
    expect(failureCode(() => ask({ status: 'ledger_record_status_invalid' }))).toBe('sdk/18');
    expect(failureCode(() => ask({ status: 'x' }))).toBe('sdk/18');
    expect(failureCode(() => ask({}, { key: new Uint8Array([1]) }))).toBe('sdk/18');
  });
});

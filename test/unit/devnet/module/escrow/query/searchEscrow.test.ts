import { describe, expect, it } from 'vitest';
import { EscrowState } from '../../../../../../src/chain/protocol/akash.ts';
import { searchEscrow } from '../../../../../../src/devnet/module/escrow/query/searchEscrow.ts';

describe('searchEscrow', () => {
  it('orders by state and then by id', () => {
    const row = (key: string, state: EscrowState) => ({ key, value: { id: {}, state, key } });
    const rows = [row('a', EscrowState.closed), row('b', EscrowState.open), row('c', EscrowState.overdrawn)];
    const keys = (state: string) => searchEscrow(rows, state, undefined).values.map(({ key }) => key);
    expect(keys('')).toEqual(['b', 'a', 'c']);
    expect(keys('overdrawn')).toEqual(['c']);
  });
});

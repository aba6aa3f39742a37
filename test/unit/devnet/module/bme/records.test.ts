import { describe, expect, it } from 'vitest';
import {
  BME_ADDRESS,
  canceleds,
  epochs,
  executeds,
  type LedgerId,
  pendings,
  statuses,
  wishCounts,
} from '../../../../../src/devnet/module/bme/records.ts';
import { createStage, PROVIDER, TENANT } from '../../stage.ts';

const id = (changes: Partial<LedgerId>): LedgerId => ({
  denom: 'uakt',
  toDenom: 'uact',
  source: TENANT,
  height: 9n,
  sequence: 1n,
  ...changes,
});

describe('records of bme', () => {
  it('belong to the module’s account', () => {
    // The address of a node of v2.1.
    expect(BME_ADDRESS).toBe('akash1klpwzlvfnw7j8gtdd0cuu9vaw9ermsmd37sg55');
  });

  it('lie by route, owner, height and number', () => {
    const { state } = createStage();
    const coin = { denom: 'uakt', amount: 1n };
    const put = (one: LedgerId) =>
      pendings.put(state, one, { id: one, owner: '', to: '', coin, denomToMint: 'uact', attempts: 0 });
    for (const one of [id({ height: 10n }), id({ sequence: 2n }), id({}), id({ source: PROVIDER, height: 1n })])
      put(one);
    put(id({ denom: 'uact', toDenom: 'uakt' }));
    const listed = pendings.list(state, 'uakt/uact/').map(({ value }) => value.id);
    const own = listed.filter(({ source }) => source === TENANT).map(({ height, sequence }) => `${height}/${sequence}`);
    expect(own).toEqual(['9/1', '9/2', '10/1']);
    expect(listed).toHaveLength(4);
    expect([executeds.list(state), canceleds.list(state)]).toEqual([[], []]);
    expect([statuses.find(state, 'now'), epochs.find(state, 'mint'), wishCounts.find(state, 'now')]).toEqual(
      Array(3).fill(undefined),
    );
  });
});

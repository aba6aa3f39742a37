import { describe, expect, it } from 'vitest';
import { MsgUpdateOracleParams, OracleParams } from '../../../../../src/chain/protocol/oracle.ts';
import { updateOracleParams } from '../../../../../src/devnet/module/oracle/updateOracleParams.ts';
import { createStage, TENANT } from '../../stage.ts';

const seconds = (value: bigint) => ({ seconds: value, nanos: 0 });
const good = {
  minPriceSources: 1,
  maxPriceStalenessPeriod: seconds(30n),
  twapWindow: seconds(5n),
  maxPriceDeviationBps: 150n,
  priceRetention: seconds(86_400n),
  pruneEpoch: 'hour',
};
const update = (params: Partial<OracleParams>, authority = TENANT) =>
  createStage().act(updateOracleParams, MsgUpdateOracleParams, {
    authority,
    params: OracleParams.fromPartial({ ...good, ...params }),
  }).code;

describe('updateOracleParams', () => {
  it('is for governance alone, which a devnet has not', () => {
    expect(update({ sources: [TENANT] })).toBe('gov/13');
    expect(update({}, 'akash10d07y265gmmuvt4z0w9aw880jnsr700jhe7z0f')).toBe('sdk/37');
    expect(update({}, 'x')).toBe('undefined/1');
  });

  // chain-sdk go/node/oracle/v2/params.go ValidateBasic: plain errors.
  it.each([
    { minPriceSources: 0 },
    { maxPriceStalenessPeriod: seconds(0n) },
    { maxPriceDeviationBps: 0n },
    { twapWindow: undefined },
    { priceRetention: seconds(4n) },
    { pruneEpoch: '' },
    { maxPrunePerEpoch: -1n },
    { maxFutureTimeDrift: seconds(-1n) },
    { sources: ['x'] },
  ])('refuses parameters %#', (params) => expect(update(params)).toBe('undefined/1'));

  it('refuses no parameters at all', () => {
    expect(createStage().act(updateOracleParams, MsgUpdateOracleParams, { authority: TENANT }).code).toBe(
      'undefined/1',
    );
  });
});

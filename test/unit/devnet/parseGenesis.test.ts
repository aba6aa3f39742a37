import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../src/base/result.ts';
import { completeBmeParams } from '../../../src/devnet/module/bme/bmeParams.ts';
import { completeOracleParams } from '../../../src/devnet/module/oracle/oracleParams.ts';
import { completeParams, parseGenesis } from '../../../src/devnet/parseGenesis.ts';
import { PROVIDER, TENANT } from './stage.ts';

const valid = { chainId: 'devnet-1', accounts: [{ address: TENANT, coins: [{ denom: 'uact', amount: '5' }] }] };
const pathOf = (genesis: unknown) => {
  const parsed = parseGenesis(typeof genesis === 'string' ? genesis : JSON.stringify(genesis));
  return parsed.ok ? 'ok' : [parsed.error.kind, parsed.error.args.path].join(' ');
};

describe('parseGenesis', () => {
  it('reads a file', () => {
    expect(unwrap(parseGenesis(JSON.stringify(valid)))).toEqual(valid);
  });

  it.each([
    ['no JSON', '{', 'GENESIS_INVALID '],
    ['no chain id', { ...valid, chainId: '' }, 'GENESIS_INVALID chainId'],
    ['a bad address', { ...valid, accounts: [{ address: 'x', coins: [] }] }, 'GENESIS_INVALID accounts.0.address'],
    [
      'a negative amount',
      { ...valid, accounts: [{ address: TENANT, coins: [{ denom: 'uact', amount: '-5' }] }] },
      'GENESIS_INVALID accounts.0.coins.0.amount',
    ],
    ['one account twice', { ...valid, accounts: [...valid.accounts, ...valid.accounts] }, 'GENESIS_INVALID accounts'],
    ['an unknown field', { ...valid, params: { minGasPrices: '1uakt' } }, 'GENESIS_INVALID params'],
    ['a gas price in uact', { ...valid, params: { minGasPrice: '1uact' } }, 'GENESIS_INVALID params.minGasPrice'],
    [
      'a source of prices that is no address',
      { ...valid, params: { oracle: { sources: ['x'] } } },
      'GENESIS_INVALID params.oracle.sources.0',
    ],
    ['an unknown field of the exchange', { ...valid, params: { bme: { vaults: '1' } } }, 'GENESIS_INVALID params.bme'],
    ['a vault', { ...valid, params: { bme: { vault: '5' } } }, 'ok'],
    ['two accounts', { ...valid, accounts: [...valid.accounts, { address: PROVIDER, coins: [] }] }, 'ok'],
  ])('%s', (_, genesis, expected) => {
    expect(pathOf(genesis)).toBe(expected);
  });
});

describe('completeParams', () => {
  it('has the live network’s values where nothing is said', () => {
    // facts chain §2.1, §2.2, §6.
    expect(completeParams({ orderMaxBids: 3 })).toEqual({
      minGasPrice: '0.0025uakt',
      sendDisabled: ['uact'],
      maxBlockBytes: 22_020_096,
      maxBlockGas: -1,
      deploymentMinDeposits: [
        { denom: 'uakt', amount: '500000' },
        { denom: 'uact', amount: '500000' },
      ],
      bidMinDeposits: [
        { denom: 'uakt', amount: '500000' },
        { denom: 'uact', amount: '500000' },
      ],
      orderMaxBids: 3,
      minReclamationWindowMs: 3_600_000,
      maxReclamationWindowMs: 2_592_000_000,
      oracle: completeOracleParams(),
      bme: completeBmeParams(),
    });
  });
});

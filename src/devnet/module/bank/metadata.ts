import type { Metadata } from 'cosmjs-types/cosmos/bank/v1beta1/bank';

const unit = (denom: string, exponent: number) => ({ denom, exponent, aliases: [] });

/** What the network says of its two coins, ordered by denom. Source: what `akash genesis init` of node v2.1 writes. */
export const METADATA: readonly Metadata[] = [
  {
    description: 'Akash Compute Token',
    denomUnits: [unit('uact', 0), unit('mact', 3), unit('act', 6)],
    base: 'uact',
    display: 'uact',
    name: 'Akash Compute Token',
    symbol: 'ACT',
    uri: '',
    uriHash: '',
  },
  {
    description: 'The native token of Akash',
    denomUnits: [unit('uakt', 0), unit('akt', 6)],
    base: 'uakt',
    display: 'akt',
    name: 'Akash Native Token',
    symbol: 'AKT',
    uri: '',
    uriHash: '',
  },
];

import { devnetBlockJson } from './devnetBlockJson.ts';
import { defineDevnetMethod } from './devnetMethod.ts';
import { address, coins } from './devnetParams.ts';

/** Gives an address coins out of nothing, in a block made for it. */
export const devnetFaucet = defineDevnetMethod({
  name: 'devnet_faucet',
  params: { address, coins },
  answer: ({ control }, given) => devnetBlockJson(control.operate({ kind: 'faucet', ...given })),
});

/** Makes an address hold exactly that of each named denom, in a block made for it. Supply follows. */
export const devnetSetBalance = defineDevnetMethod({
  name: 'devnet_setBalance',
  params: { address, coins },
  answer: ({ control }, given) => devnetBlockJson(control.operate({ kind: 'setBalance', ...given })),
});

import { ok } from '../../../base/result.ts';
import { defineMethod } from '../rpcMethod.ts';

/** A devnet has no peers. */
export const netInfo = defineMethod({
  name: 'net_info',
  params: {},
  answer: () => ok({ listening: true, listeners: ['Listener(@)'], n_peers: '0', peers: [] }),
});

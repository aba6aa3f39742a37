import { ok } from '../../../base/result.ts';
import { VERSION } from '../../node/version.ts';
import { base64 } from '../json/encode.ts';
import { defineMethod } from '../rpcMethod.ts';

/** The application behind the node, its last height and state. */
export const abciInfo = defineMethod({
  name: 'abci_info',
  params: {},
  cacheable: true,
  answer: ({ store, machine }) =>
    ok({
      response: {
        data: VERSION.name,
        version: VERSION.akash,
        last_block_height: store.height().toString(),
        last_block_app_hash: base64(machine.appHash()),
      },
    }),
});

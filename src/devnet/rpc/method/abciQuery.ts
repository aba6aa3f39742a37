import { ok } from '../../../base/result.ts';
import { base64 } from '../json/encode.ts';
import { defineMethod } from '../rpcMethod.ts';

/** A gRPC query: the method's path, the request's bytes. There are no proofs. */
export const abciQuery = defineMethod({
  name: 'abci_query',
  params: { path: 'string', data: 'hexBytes', height: 'int64', prove: 'bool' },
  answer(node, { path = '', data = new Uint8Array(), height = 0n }) {
    const answer = node.query(path, data, height);
    return ok({
      response: {
        code: answer.code,
        log: answer.log,
        info: '',
        index: '0',
        key: null,
        value: answer.value.length > 0 ? base64(answer.value) : null,
        proofOps: null,
        height: answer.height.toString(),
        codespace: answer.codespace,
      },
    });
  },
});

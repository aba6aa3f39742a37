import { ok } from '../../../base/result.ts';
import { txResultJson } from '../json/txJson.ts';
import { defineMethod } from '../rpcMethod.ts';

/** Checks a transaction without letting it wait for a block. As on the node, what passes counts for the checks that follow. */
export const checkTx = defineMethod({
  name: 'check_tx',
  params: { tx: 'bytes' },
  answer: ({ machine }, { tx = new Uint8Array() }) => ok(checkedJson(machine.checkTx(tx))),
});

/** The outcome of a check. The node does not tell the events of one that failed. */
export function checkedJson(result: Parameters<typeof txResultJson>[0]) {
  return txResultJson(result.code === 0 ? result : { ...result, events: [] });
}

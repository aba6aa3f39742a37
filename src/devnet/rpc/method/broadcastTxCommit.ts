import { withDeadline } from '../../../base/abort.ts';
import { err, ok } from '../../../base/result.ts';
import type { IndexedTx } from '../../node/blockTypes.ts';
import type { ChainNode } from '../../node/chainNode.ts';
import { txHash } from '../../node/txHash.ts';
import { txResultJson } from '../json/txJson.ts';
import { rpcErrors } from '../rpcError.ts';
import { defineMethod } from '../rpcMethod.ts';
import { submitTx } from './submitTx.ts';

/** CometBFT's `timeout_broadcast_tx_commit`. */
const DEADLINE_MS = 10_000;

/** Answers when the transaction stands in a block, or has failed its check. */
export const broadcastTxCommit = defineMethod({
  name: 'broadcast_tx_commit',
  params: { tx: 'bytes' },
  async answer(node, { tx = new Uint8Array() }, signal) {
    const hash = txHash(tx);
    const waiting = waitForTx(node, hash);
    try {
      const checked = submitTx(node, tx);
      if (!checked.ok) return checked;
      if (checked.value.code !== 0)
        return ok({ check_tx: txResultJson(checked.value), tx_result: {}, hash, height: '0' });
      const found = await withDeadline(
        { what: 'broadcast_tx_commit', deadlineMs: DEADLINE_MS, clock: node.clock, signal },
        () => waiting.promise,
      );
      const height = found.height.toString();
      return ok({ check_tx: txResultJson(checked.value), tx_result: txResultJson(found.result), hash, height });
    } catch {
      return err(rpcErrors.internal('timed out waiting for tx to be included in a block'));
    } finally {
      waiting.stop();
    }
  },
});

function waitForTx(node: ChainNode, hash: string): { promise: Promise<IndexedTx>; stop: () => void } {
  const { promise, resolve } = Promise.withResolvers<IndexedTx>();
  const stop = node.onBlock((block) => {
    const found = block.txs.find((tx) => tx.hash === hash);
    if (found) resolve(found);
  });
  return { promise, stop };
}

import { withDeadline } from '../../../base/abort.ts';
import { err, ok } from '../../../base/result.ts';
import type { IndexedTx } from '../../node/blockTypes.ts';
import type { ChainNode } from '../../node/chainNode.ts';
import { txHash } from '../../node/txHash.ts';
import { noResultJson, txResultJson } from '../json/txJson.ts';
import { rpcErrors } from '../rpcError.ts';
import { defineMethod, type RpcOutcome } from '../rpcMethod.ts';
import { checkedJson } from './checkTx.ts';
import { submitTx } from './submitTx.ts';

/** CometBFT's `timeout_broadcast_tx_commit`. */
const DEADLINE_MS = 10_000;

/** Answers when the transaction stands in a block, or has failed its check. Until then it takes the place of a subscription. */
export const broadcastTxCommit = defineMethod({
  name: 'broadcast_tx_commit',
  params: { tx: 'bytes' },
  async answer(node, { tx = new Uint8Array() }, signal, { address, subscribers }) {
    const full = subscribers.take(address);
    if (full !== undefined) return err(rpcErrors.internal(full));
    try {
      return await submitAndWait(node, tx, signal);
    } finally {
      subscribers.give(address);
    }
  },
});

async function submitAndWait(node: ChainNode, tx: Uint8Array, signal: AbortSignal): Promise<RpcOutcome> {
  const hash = txHash(tx);
  const waiting = waitForTx(node, hash);
  try {
    const checked = submitTx(node, tx);
    if (!checked.ok) return err(rpcErrors.internal(`error on broadcastTxCommit: ${checked.error.data}`));
    const check_tx = checkedJson(checked.value);
    if (checked.value.code !== 0) return ok({ check_tx, tx_result: noResultJson(), hash, height: '0' });
    const deadline = { what: 'broadcast_tx_commit', deadlineMs: DEADLINE_MS, clock: node.clock, signal };
    const found = await withDeadline(deadline, () => waiting.promise);
    return ok({ check_tx, tx_result: txResultJson(found.result), hash, height: found.height.toString() });
  } catch {
    return err(rpcErrors.internal('timed out waiting for tx to be included in a block'));
  } finally {
    waiting.stop();
  }
}

function waitForTx(node: ChainNode, hash: string): { promise: Promise<IndexedTx>; stop: () => void } {
  const { promise, resolve } = Promise.withResolvers<IndexedTx>();
  const stop = node.onBlock((block) => {
    const found = block.txs.find((tx) => tx.hash === hash);
    if (found) resolve(found);
  });
  return { promise, stop };
}

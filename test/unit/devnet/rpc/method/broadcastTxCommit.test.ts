import { describe, expect, it } from 'vitest';
import { broadcastTxCommit } from '../../../../../src/devnet/rpc/method/broadcastTxCommit.ts';
import { ANN, signTx } from '../../signing.ts';
import { call, createTestNode } from '../../testNode.ts';

const tx = (bytes: Uint8Array) => ({ tx: Buffer.from(bytes).toString('base64') });

describe('broadcast_tx_commit', () => {
  it('waits for the block', async () => {
    const { node, clock } = createTestNode();
    const answer = call(node, broadcastTxCommit, tx(signTx()));
    node.produceBlock();
    expect(await answer).toMatchObject({
      height: '2',
      check_tx: { code: 0 },
      tx_result: { code: 0, gas_wanted: '200000' },
    });
    expect(clock.sleepers()).toBe(0);
  });

  it('answers at once when the check fails, and in ten seconds when there is no block', async () => {
    const { node, clock } = createTestNode();
    expect(await call(node, broadcastTxCommit, tx(signTx(ANN, { sequence: 5n })))).toMatchObject({
      height: '0',
      check_tx: { code: 32 },
    });
    const answer = call(node, broadcastTxCommit, tx(signTx()));
    await clock.advance(10_000);
    expect(await answer).toContain('-32603 timed out');
    // The words of a real node.
    expect(await call(node, broadcastTxCommit, tx(signTx()))).toBe(
      '-32603 error on broadcastTxCommit: tx already exists in cache',
    );
  });
});

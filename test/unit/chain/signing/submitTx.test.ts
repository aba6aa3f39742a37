import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signAndSend } from '../../../../src/chain/signing/signAndSend.ts';
import { submitTx } from '../../../../src/chain/signing/submitTx.ts';
import { gasLimitOf, sequenceOf } from '../../../helpers/cometStandIn.ts';
import { type Signing, startSigning } from '../../../helpers/startSigning.ts';

let signing: Signing;
beforeEach(async () => {
  signing = await startSigning();
});
afterEach(() => signing.stop());

describe('submitTx', () => {
  it('gives the inclusion, not the acceptance', async () => {
    const submitting = submitTx(signing.parts, signing.options);
    await signing.blockAfter(1);
    expect(await submitting).toMatchObject({ ok: true, value: { height: 2n, gasUsed: 100_000n, feeUakt: 3_750n } });
  });

  it('takes an outcome from the block: a code there is a failure, its fee spent', async () => {
    signing.node.deliverTx = () => ({ code: 5, codespace: 'sdk', log: 'insufficient funds' });
    const submitting = submitTx(signing.parts, signing.options);
    await signing.blockAfter(1);
    expect(await submitting).toMatchObject({
      ok: false,
      error: { kind: 'failed', code: 5, height: 2n, feeUakt: 3_750n },
    });
  });

  it('signs anew with more gas after running out, three times at most, and adds up the fees', async () => {
    const { node, parts, options } = signing;
    node.deliverTx = (bytes) => ({ code: 11, codespace: 'sdk', gasUsed: gasLimitOf(bytes) });
    const submitting = submitTx(parts, { ...options, gasLimit: 1_000n });
    for (const broadcast of [1, 2, 3, 4]) await signing.blockAfter(broadcast);
    expect(await submitting).toMatchObject({
      ok: false,
      error: { kind: 'failed', code: 11, feeUakt: 25n + 40n + 64n + 103n },
    });
    expect(node.broadcasts.map(gasLimitOf)).toEqual([1_000n, 1_600n, 2_560n, 4_096n]);
    expect(node.broadcasts.map(sequenceOf)).toEqual([0n, 1n, 2n, 3n]);
  });

  it('recovers from too little gas', async () => {
    const { node, parts, options } = signing;
    node.deliverTx = (bytes) =>
      gasLimitOf(bytes) < 1_500n ? { code: 11, codespace: 'sdk', gasUsed: 1_100n } : { code: 0 };
    const submitting = submitTx(parts, { ...options, gasLimit: 1_000n });
    for (const broadcast of [1, 2]) await signing.blockAfter(broadcast);
    expect(await submitting).toMatchObject({ ok: true, value: { feeUakt: 25n + 44n } });
  });

  it('signs anew only within the cap on fees, and never above it', async () => {
    const { node, parts, options } = signing;
    node.deliverTx = (bytes) => ({ code: 11, codespace: 'sdk', gasUsed: gasLimitOf(bytes) });
    const submitting = submitTx(parts, { ...options, gasLimit: 1_000n, maxFeeUakt: 66n });
    for (const broadcast of [1, 2]) await signing.blockAfter(broadcast);
    expect(await submitting).toMatchObject({ ok: false, error: { code: 11, feeUakt: 25n + 40n } });
    await expect(submitTx(parts, { ...options, maxFeeUakt: 24n, gasLimit: 1_000n })).rejects.toMatchObject({
      kind: 'FEE_ABOVE_CAP',
      args: { feeUakt: 25n, capUakt: 24n },
    });
    expect(node.broadcasts).toHaveLength(2);
  });

  it('takes up what an earlier process journalled under the same key, and signs nothing', async () => {
    const { node, parts, options } = signing;
    const earlier = await signAndSend(parts, options, { gasLimit: 9n, spentUakt: 0n });
    node.makeBlock();
    expect(await submitTx(parts, options)).toMatchObject({
      ok: true,
      value: { hash: earlier.ok && earlier.value.hash },
    });
    expect(node.broadcasts).toHaveLength(1);
  });

  it('signs anew what an earlier process journalled and no block took in time', async () => {
    const { node, parts, options, blockAfter } = signing;
    node.includes = () => false;
    const earlier = await signAndSend(parts, { ...options, expiryBlocks: 1 }, { gasLimit: 9n, spentUakt: 0n });
    for (let block = 0; block < 2; block++) node.makeBlock();
    node.mempool.splice(0);
    node.includes = () => true;
    const submitting = submitTx(parts, options);
    await blockAfter(2);
    const outcome = await submitting;
    expect(outcome.ok && outcome.value.hash).not.toBe(earlier.ok && earlier.value.hash);
    expect(node.broadcasts.map(sequenceOf)).toEqual([0n, 0n]);
  });

  it("gets past another writer's transaction that the simulation trips over in the mempool", async () => {
    const { node, parts, options } = signing;
    node.query = (path) => {
      if (!path.endsWith('/Simulate') || node.account.sequence > 0n) return undefined;
      node.mempool.push(new Uint8Array([1]));
      return { code: 6, codespace: 'sdk', log: 'account sequence mismatch' };
    };
    const submitting = submitTx(parts, options);
    // Two for the connection, one for the expiry, and one that waits for the next block.
    await node.called('status', 4);
    node.makeBlock();
    await signing.blockAfter(1);
    expect(await submitting).toMatchObject({ ok: true, value: { height: 3n } });
    expect(node.broadcasts.map(sequenceOf)).toEqual([1n]);
  });

  it('reports an expiry, and does not sign anew on its own', async () => {
    const { node, parts, options } = signing;
    node.includes = () => false;
    const submitting = submitTx(parts, { ...options, expiryBlocks: 1 });
    await node.called('broadcast_tx_sync');
    for (let block = 0; block < 3; block++) node.makeBlock();
    expect(await submitting).toMatchObject({ ok: false, error: { kind: 'expired', feeUakt: 0n } });
    expect(new Set(node.broadcasts.map(sequenceOf))).toEqual(new Set([0n]));
  });
});

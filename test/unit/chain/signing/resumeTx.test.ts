import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resumeTx } from '../../../../src/chain/signing/resumeTx.ts';
import { signAndSend } from '../../../../src/chain/signing/signAndSend.ts';
import type { JournalledTx } from '../../../../src/chain/signing/txJournal.ts';
import { type Signing, startSigning } from '../../../helpers/startSigning.ts';

let signing: Signing;
let tx: JournalledTx;
/** What a process leaves behind that dies after journalling: sent, or not. */
beforeEach(async () => {
  signing = await startSigning();
  const sent = await signAndSend(
    signing.parts,
    { ...signing.options, expiryBlocks: 3 },
    { gasLimit: 1_000n, spentUakt: 0n },
  );
  if (sent.ok) tx = sent.value;
});
afterEach(() => signing.stop());

describe('resumeTx', () => {
  it('is undefined for a key without an entry', async () => {
    expect(await resumeTx(signing.parts, 'other')).toBeUndefined();
  });

  it('finds one that a block took in the meantime, without sending it again', async () => {
    signing.node.makeBlock();
    expect(await resumeTx(signing.parts, 'create')).toMatchObject({
      ok: true,
      value: { hash: tx.hash, height: 2n, feeUakt: 25n },
    });
    expect(signing.node.broadcasts).toHaveLength(1);
    expect(await resumeTx(signing.parts, 'create')).toBeUndefined();
  });

  it('finds it in the blocks of a node without an index', async () => {
    signing.node.hasIndex = false;
    signing.node.makeBlock();
    expect(await resumeTx(signing.parts, 'create')).toMatchObject({ ok: true, value: { height: 2n } });
  });

  it('sends the identical bytes again while a block may hold them', async () => {
    const { node, parts, blockAfter } = signing;
    node.mempool.splice(0);
    node.checkTx = () => ({ code: 0 });
    const resuming = resumeTx(parts, 'create');
    node.mempool.push(tx.bytes);
    await blockAfter(2);
    expect(await resuming).toMatchObject({ ok: true, value: { hash: tx.hash } });
    expect(node.broadcasts).toEqual([tx.bytes, tx.bytes]);
    expect(parts.sequencer.peek().sequence).toBe(1n);
  });

  it('reports expired after the timeout height, and sends nothing', async () => {
    const { node, parts } = signing;
    node.includes = () => false;
    for (let block = 0; block < 4; block++) node.makeBlock();
    expect(await resumeTx(parts, 'create')).toMatchObject({ ok: false, error: { kind: 'expired', hash: tx.hash } });
    expect(node.broadcasts).toHaveLength(1);
  });

  it('passes on an outage, and keeps the entry', async () => {
    const stop = new AbortController();
    signing.node.hangs = true;
    const resuming = resumeTx(signing.parts, 'create', stop.signal);
    stop.abort('stop');
    await expect(resuming).rejects.toBe('stop');
    expect(await signing.store.list('')).toEqual(['tx/create']);
  });
});

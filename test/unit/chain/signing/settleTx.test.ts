import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordOutcome, settleTx } from '../../../../src/chain/signing/settleTx.ts';
import { signAndSend } from '../../../../src/chain/signing/signAndSend.ts';
import type { JournalledTx } from '../../../../src/chain/signing/txJournal.ts';
import { type Signing, startSigning } from '../../../helpers/startSigning.ts';

let signing: Signing;
let tx: JournalledTx;
beforeEach(async () => {
  signing = await startSigning();
  const sent = await signAndSend(
    signing.parts,
    { ...signing.options, expiryBlocks: 2 },
    { gasLimit: 1_000n, spentUakt: 7n },
  );
  if (sent.ok) tx = sent.value;
});
afterEach(() => signing.stop());

describe('settleTx', () => {
  it('gives block, gas and the fees of all attempts', async () => {
    const { parts, node, store } = signing;
    const events = [{ type: 't', attributes: [] }];
    node.deliverTx = () => ({ code: 0, gasUsed: 900n, events });
    node.makeBlock();
    expect(await settleTx(parts, 'create', tx)).toEqual({
      ok: true,
      value: {
        hash: tx.hash,
        height: 2n,
        timeMs: 1_700_000_002_000,
        gasUsed: 900n,
        gasWanted: 0n,
        feeUakt: 32n,
        events,
      },
    });
    expect(await store.list('')).toEqual([]);
    expect(parts.sequencer.peek().sequence).toBe(1n);
  });

  it('calls it failed when its block says so', async () => {
    const { parts, node, store } = signing;
    node.deliverTx = () => ({ code: 4, codespace: 'deployment', log: 'not found', gasUsed: 900n });
    node.makeBlock();
    expect(await settleTx(parts, 'create', tx)).toEqual({
      ok: false,
      error: {
        kind: 'failed',
        codespace: 'deployment',
        code: 4,
        log: 'not found',
        hash: tx.hash,
        height: 2n,
        gasUsed: 900n,
        feeUakt: 32n,
      },
    });
    expect(await store.list('')).toEqual([]);
  });

  it('calls it expired when no block has it, and forgets its sequence', async () => {
    const { parts, node, store } = signing;
    node.includes = () => false;
    for (let block = 0; block < 3; block++) node.makeBlock();
    expect(await settleTx(parts, 'create', tx)).toMatchObject({
      ok: false,
      error: { kind: 'expired', hash: tx.hash, feeUakt: 7n },
    });
    expect(await store.list('')).toEqual([]);
    await parts.sequencer.load();
    expect(parts.sequencer.peek().sequence).toBe(0n);
  });

  it('leaves the journal alone when its signal aborts', async () => {
    await expect(settleTx(signing.parts, 'create', tx, AbortSignal.abort('stop'))).rejects.toBe('stop');
    expect(await signing.store.list('')).toEqual(['tx/create']);
  });
});

describe('recordOutcome', () => {
  it('takes an index for a block', async () => {
    const found = { hash: tx.hash, code: 0, codespace: '', log: '', gasUsed: 1n, gasWanted: 2n, events: [] };
    const outcome = await recordOutcome(signing.parts, 'create', tx, { kind: 'included', tx: found, height: 9n });
    expect(outcome).toMatchObject({ ok: true, value: { height: 9n, feeUakt: 32n } });
    expect(await signing.store.list('')).toEqual([]);
  });
});

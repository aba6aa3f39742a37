import { afterEach, describe, expect, it } from 'vitest';
import { signAndSend } from '../../../../src/chain/signing/signAndSend.ts';
import { gasLimitOf, sequenceOf } from '../../../helpers/cometStandIn.ts';
import { type Signing, startSigning } from '../../../helpers/startSigning.ts';

const attempt = { gasLimit: undefined, spentUakt: 0n };
let signing: Signing;
afterEach(() => signing.stop());

describe('signAndSend', () => {
  it('simulates, signs with headroom and an expiry, and sends', async () => {
    signing = await startSigning();
    const { parts, options, node } = signing;
    const sent = await signAndSend(parts, { ...options, expiryBlocks: 4 }, attempt);
    expect(sent).toMatchObject({
      ok: true,
      value: { sequence: 0n, gasLimit: 150_000n, feeUakt: 3_750n, fromHeight: 1n, timeoutHeight: 5n },
    });
    expect(node.broadcasts.map(gasLimitOf)).toEqual([150_000n]);
    expect(parts.sequencer.peek().sequence).toBe(1n);
  });

  it('takes a fixed gas limit without asking', async () => {
    signing = await startSigning();
    await signAndSend(signing.parts, signing.options, { gasLimit: 99n, spentUakt: 0n });
    expect(signing.node.broadcasts.map(gasLimitOf)).toEqual([99n]);
    // The account, and nothing else.
    expect(signing.node.calls.get('abci_query')).toBe(1);
  });

  it('has the bytes in the journal before anyone is told, and before any node gets them', async () => {
    signing = await startSigning();
    const { parts, options, node } = signing;
    const order: unknown[] = [];
    const sent = await signAndSend(
      parts,
      {
        ...options,
        onSigned: async (tx) => {
          order.push((await parts.journal.find('create'))?.hash === tx.hash, node.broadcasts.length);
        },
      },
      { gasLimit: 99n, spentUakt: 7n },
    );
    expect(order).toEqual([true, 0]);
    expect(sent.ok && (await parts.journal.find('create'))).toEqual(sent.ok && sent.value);
  });

  it('leaves no trace when it is stopped before the broadcast', async () => {
    signing = await startSigning();
    const { parts, options, store, node } = signing;
    const stop = new AbortController();
    const onSigned = async () => stop.abort('stop');
    await expect(signAndSend(parts, { ...options, onSigned, signal: stop.signal }, attempt)).rejects.toBe('stop');
    expect([await store.list(''), node.broadcasts, parts.sequencer.peek().sequence]).toEqual([[], [], 0n]);
  });

  it('keeps journal and sequence when nobody answered: the bytes may be on their way', async () => {
    signing = await startSigning();
    const { parts, options, node, store } = signing;
    const onSigned = async () => {
      node.httpStatus = 503;
    };
    const sent = await signAndSend(parts, { ...options, onSigned }, attempt);
    expect(sent.ok).toBe(true);
    expect([await store.list(''), parts.sequencer.peek().sequence]).toEqual([['tx/create'], 1n]);
  });

  it('gives back the sequence of one that was refused', async () => {
    signing = await startSigning({ checkTx: () => ({ code: 13, codespace: 'sdk', log: 'insufficient fee' }) });
    const { parts, options, store } = signing;
    expect(await signAndSend(parts, options, { gasLimit: 10n, spentUakt: 7n })).toMatchObject({
      ok: false,
      error: { kind: 'rejected', codespace: 'sdk', code: 13, log: 'insufficient fee', gasUsed: 10n, feeUakt: 7n },
    });
    expect([await store.list(''), parts.sequencer.peek().sequence]).toEqual([[], 0n]);
  });

  it('signs anew, once, after another writer has moved the sequence', async () => {
    signing = await startSigning();
    const { parts, options, node } = signing;
    await parts.sequencer.load();
    node.account.sequence = 5n;
    node.checkTx = (bytes) => (sequenceOf(bytes) === 5n ? { code: 0 } : { code: 32, codespace: 'sdk' });
    expect(await signAndSend(parts, options, { gasLimit: 10n, spentUakt: 0n })).toMatchObject({
      ok: true,
      value: { sequence: 5n },
    });
    expect(node.broadcasts.map(sequenceOf)).toEqual([0n, 5n]);
    node.checkTx = () => ({ code: 32, codespace: 'sdk' });
    node.account.sequence = 9n;
    const refused = await signAndSend(parts, { ...options, key: 'other' }, { gasLimit: 10n, spentUakt: 0n });
    expect(refused).toMatchObject({ ok: false, error: { code: 32 } });
    expect(node.broadcasts.map(sequenceOf)).toEqual([0n, 5n, 6n, 9n]);
  });

  it('gives the reason of a simulation that fails, and looks for a moved sequence behind it', async () => {
    signing = await startSigning();
    const { parts, options, node } = signing;
    await parts.sequencer.load();
    let simulations = 0;
    node.query = (path) => {
      if (!path.endsWith('/Simulate')) return undefined;
      return ++simulations === 1 ? { code: 18, codespace: 'sdk', log: 'account sequence mismatch' } : undefined;
    };
    node.account.sequence = 5n;
    expect(await signAndSend(parts, options, attempt)).toMatchObject({ ok: true, value: { sequence: 5n } });
    simulations = 0;
    const refused = await signAndSend(parts, { ...options, key: 'other' }, attempt);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'rejected', codespace: 'sdk', code: 18, hash: '' } });
    expect(node.broadcasts).toHaveLength(1);
  });
});

import { TxBody, TxRaw } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { afterEach, describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../../src/base/decimal.ts';
import { systemRandom } from '../../../../src/base/random.ts';
import { createMemoryStore } from '../../../../src/base/store.ts';
import { createSigner, type SignerOptions } from '../../../../src/chain/signing/createSigner.ts';
import { createWallet } from '../../../../src/chain/wallet/createWallet.ts';
import { anyMsg, connectTo, quiet } from '../../../helpers/chainFixtures.ts';
import { type CometStandIn, sequenceOf, startCometStandIn } from '../../../helpers/cometStandIn.ts';

const messages = [anyMsg];
const running: CometStandIn[] = [];
afterEach(async () => {
  for (const node of running.splice(0)) await node.stop();
});

async function setup(options: Partial<SignerOptions> = {}) {
  const node = await startCometStandIn();
  running.push(node);
  const connection = await connectTo(node.url);
  const wallet = await createWallet({ privateKeyHex: '55'.repeat(32) });
  const create = () => createSigner({ connection, wallet, ...quiet, ...options });
  return { node, connection, wallet, create, signer: create() };
}

describe('createSigner', () => {
  it('signs for its wallet, and refuses a gas price in another coin', async () => {
    const { signer, wallet, connection } = await setup();
    expect(signer.address).toBe(wallet.address);
    const gasPrice = { denom: 'uact', amount: parseDecimal('1') };
    expect(() => createSigner({ connection, wallet, ...quiet, gasPrice })).toThrow(
      expect.objectContaining({ kind: 'GAS_PRICE_INVALID' }),
    );
  });

  it('gives many at once sequences without clash or hole, in one block', async () => {
    const { signer, node } = await setup();
    const submitting = ['a', 'b', 'c', 'd'].map((key) => signer.submit({ messages, key }));
    await node.called('broadcast_tx_sync', 4);
    node.makeBlock();
    const outcomes = await Promise.all(submitting);
    expect(outcomes.map((outcome) => outcome.ok && outcome.value.height)).toEqual([2n, 2n, 2n, 2n]);
    expect(node.broadcasts.map(sequenceOf)).toEqual([0n, 1n, 2n, 3n]);
  });

  it('signs unordered ones without a sequence, each with a timestamp of its own, and resumes them', async () => {
    const { signer, node, create } = await setup({ unordered: { random: systemRandom }, journal: createMemoryStore() });
    const stop = new AbortController();
    const dying = ['a', 'b'].map((key) => signer.submit({ messages, key, signal: stop.signal }));
    const killed = Promise.allSettled(dying);
    await node.called('broadcast_tx_sync', 2);
    stop.abort('killed');
    await killed;
    const bodies = node.broadcasts.map((bytes) => TxBody.decode(TxRaw.decode(bytes).bodyBytes));
    expect(bodies.map(({ unordered }) => unordered)).toEqual([true, true]);
    expect(node.broadcasts.map(sequenceOf)).toEqual([0n, 0n]);
    expect(bodies[0]?.timeoutTimestamp).not.toEqual(bodies[1]?.timeoutTimestamp);
    const resuming = create().resume('a');
    node.makeBlock();
    expect(await resuming).toMatchObject({ ok: true, value: { height: 2n } });
    expect(await create().resume('b')).toMatchObject({ ok: true, value: { height: 2n } });
    expect(new Set(node.broadcasts).size).toBeLessThanOrEqual(3);
  });

  it('resumes after a restart from the journal', async () => {
    const { signer, node, create } = await setup({ journal: createMemoryStore() });
    const stop = new AbortController();
    const dying = signer.submit({ messages, key: 'create', signal: stop.signal });
    await node.called('broadcast_tx_sync');
    stop.abort('killed');
    await expect(dying).rejects.toBe('killed');
    const resuming = create().resume('create');
    node.makeBlock();
    expect(await resuming).toMatchObject({ ok: true, value: { height: 2n } });
    expect(await create().resume('create')).toBeUndefined();
  });

  it('cannot sign now before it is primed', async () => {
    const { signer } = await setup();
    const signing = signer.signNow({ messages, gasLimit: 1n });
    await expect(signing).rejects.toMatchObject({ kind: 'SIGNER_NOT_PRIMED', args: { address: signer.address } });
  });

  it('signs now without asking anyone, behind all that is in flight', async () => {
    const { signer, node } = await setup();
    await signer.prime();
    const submitting = signer.submit({ messages, key: 'create' });
    await node.called('broadcast_tx_sync');
    node.httpStatus = 503;
    const calls = new Map(node.calls);
    const close = await signer.signNow({ messages, gasLimit: 40_000n });
    const again = await signer.signNow({ messages, gasLimit: 40_000n, expiryBlocks: 3 });
    expect(close).toMatchObject({ sequence: 1n, gasLimit: 40_000n, feeUakt: 1_000n, timeoutHeight: 11n });
    expect(again).toMatchObject({ sequence: 2n, timeoutHeight: 4n });
    expect(node.calls.get('broadcast_tx_sync')).toBe(calls.get('broadcast_tx_sync'));
    node.httpStatus = undefined;
    expect(await signer.broadcast(close)).toEqual({ kind: 'sent', hash: close.hash });
    expect(await signer.broadcast(close)).toEqual({ kind: 'sent', hash: close.hash });
    node.makeBlock();
    expect((await submitting).ok).toBe(true);
    expect(await node.account.sequence).toBe(2n);
  });

  it('signs now within milliseconds', async () => {
    const { signer } = await setup();
    await signer.prime();
    await signer.signNow({ messages, gasLimit: 1n });
    const before = performance.now();
    for (let times = 0; times < 10; times++) await signer.signNow({ messages, gasLimit: 1n });
    expect((performance.now() - before) / 10).toBeLessThan(100);
  });
});

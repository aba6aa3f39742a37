import { describe, expect, it } from 'vitest';
import { RunnerError } from '../../../../src/base/runnerError.ts';
import { broadcastEverywhere, broadcastInTurn } from '../../../../src/chain/signing/broadcastTx.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';

const tx = { bytes: new Uint8Array([1]), hash: 'AB' };
const taken = { code: 0, codespace: '', log: '' };
const wrong = { code: 32, codespace: 'sdk', log: 'sequence' };
const outage = () => Promise.reject(new RunnerError('NODE_UNREACHABLE', { endpoint: 'http://n', reason: 'x' }));
type Answer = () => typeof taken | Promise<never>;
const connectionOf = (...answers: Answer[]) => {
  let call = 0;
  return createFakeConnection({
    endpoints: answers.map((_, index) => `http://n${index}`),
    broadcast: () => answers[call++]!(),
  });
};

describe('broadcastInTurn', () => {
  it('stops at the first node that takes it', async () => {
    const connection = connectionOf(
      () => taken,
      () => taken,
    );
    expect(await broadcastInTurn(connection, tx)).toEqual({ kind: 'sent', hash: 'AB' });
    expect(connection.sent).toEqual([tx.bytes]);
  });

  it('takes the word of the first node that refuses it', async () => {
    const connection = connectionOf(
      () => wrong,
      () => taken,
    );
    expect(await broadcastInTurn(connection, tx)).toMatchObject({ kind: 'refused', code: 32, codespace: 'sdk' });
    expect(connection.sent).toHaveLength(1);
  });

  it('hands the same bytes to the next when the first does not answer, whose refusal then proves nothing', async () => {
    expect(
      await broadcastInTurn(
        connectionOf(outage, () => taken),
        tx,
      ),
    ).toEqual({ kind: 'sent', hash: 'AB' });
    expect(
      await broadcastInTurn(
        connectionOf(outage, () => wrong),
        tx,
      ),
    ).toEqual({ kind: 'unknown', hash: 'AB' });
    expect(await broadcastInTurn(connectionOf(outage, outage), tx)).toEqual({ kind: 'unknown', hash: 'AB' });
  });

  it('ends with its signal', async () => {
    const connection = connectionOf(() => Promise.reject('stop'));
    await expect(broadcastInTurn(connection, tx, AbortSignal.abort('stop'))).rejects.toBe('stop');
  });
});

describe('broadcastEverywhere', () => {
  it('is done with the first node that takes it, however long the others need', async () => {
    const connection = connectionOf(
      () => new Promise<never>(() => undefined),
      () => wrong,
      () => taken,
    );
    expect(await broadcastEverywhere(connection, tx)).toEqual({ kind: 'sent', hash: 'AB' });
    expect(connection.sent).toHaveLength(3);
  });

  it('is refused when all refuse, and unknown when one did not answer', async () => {
    expect(
      await broadcastEverywhere(
        connectionOf(
          () => wrong,
          () => wrong,
        ),
        tx,
      ),
    ).toMatchObject({ kind: 'refused', code: 32 });
    expect(
      await broadcastEverywhere(
        connectionOf(() => wrong, outage),
        tx,
      ),
    ).toEqual({ kind: 'unknown', hash: 'AB' });
  });

  it('ends with its signal', async () => {
    const connection = connectionOf(() => Promise.reject('stop'));
    await expect(broadcastEverywhere(connection, tx, AbortSignal.abort('stop'))).rejects.toBe('stop');
  });
});

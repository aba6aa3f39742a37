import { once } from 'node:events';
import { expect, it } from 'vitest';
import { sendMessage } from '../../../../src/runner-provider/gateway/sendMessage.ts';
import { eventually } from '../../../helpers/runnerProvider.ts';
import { openSocketPair } from '../../../helpers/socketPair.ts';

it('sends text and bytes in order, and rejects when the socket is gone', async () => {
  const { server, client, received } = await openSocketPair();
  await sendMessage(server, 'text');
  await sendMessage(server, new Uint8Array([1]));
  await eventually(async () => received.length === 2);
  expect(received).toEqual([
    { bytes: Buffer.from('text'), binary: false },
    { bytes: Buffer.from([1]), binary: true },
  ]);
  const gone = once(server, 'close');
  client.terminate();
  await gone;
  await expect(sendMessage(server, 'late')).rejects.toThrow();
});

import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../src/base/result.ts';
import type { GatewayFailure } from '../../../src/gateway/client/gatewayFailure.ts';
import { sendManifest } from '../../../src/tenant/sendManifest.ts';
import { createInstantClock } from './instantClock.ts';

const order = { id: { owner: 'akash1tenant', dseq: 7n }, manifestJson: '[]' };
const failure = (kind: GatewayFailure['kind']) => err({ status: 500, kind, message: kind });

async function send(answer: (attempt: number) => ReturnType<typeof failure> | ReturnType<typeof ok<void>>) {
  const clock = createInstantClock();
  const startedAt = clock.now();
  const sent: unknown[] = [];
  const gateway = {
    putManifest: async (dseq: bigint, json: string) => {
      sent.push([dseq, json]);
      return answer(sent.length);
    },
  };
  const options = { clock, random: { bytes: (length: number) => new Uint8Array(length) }, manifestWaitMs: 60_000 };
  const error = await sendManifest(options, gateway, order, 'akash1cheap').catch((thrown: unknown) => thrown);
  return { error, sent, tookMs: clock.now() - startedAt };
}

describe('sendManifest', () => {
  it('sends until it is taken', async () => {
    const { error, sent } = await send((attempt) => (attempt < 3 ? failure('no-lease') : ok(undefined)));
    expect(error).toBeUndefined();
    expect(sent).toEqual(Array(3).fill([7n, '[]']));
  });

  it.each([
    ['untrusted', 0, 0],
    ['refused', 20_000, 30_000],
    ['unauthorized', 20_000, 30_000],
    ['unavailable', 60_000, 70_000],
    ['no-lease', 60_000, 70_000],
  ] as const)('bears with %s for its time', async (kind, least, most) => {
    const { error, tookMs } = await send(() => failure(kind));
    expect(error).toMatchObject({ kind: 'MANIFEST_NOT_TAKEN', args: { provider: 'akash1cheap', reason: kind } });
    expect(tookMs).toBeGreaterThanOrEqual(least);
    expect(tookMs).toBeLessThanOrEqual(most);
  });
});

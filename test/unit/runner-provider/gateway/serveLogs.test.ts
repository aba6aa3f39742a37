import { describe, expect, it } from 'vitest';
import type { Executor } from '../../../../src/runner-provider/executor/executor.ts';
import { serveLogs } from '../../../../src/runner-provider/gateway/serveLogs.ts';
import { someLease } from '../../../helpers/runnerProvider.ts';
import { openSocketPair } from '../../../helpers/socketPair.ts';

async function* linesOf(...lines: string[]) {
  yield* lines;
}

async function serve(logs: Awaited<ReturnType<Executor['findLogs']>>) {
  const { server, received, closed } = await openSocketPair();
  const request = { follow: false, services: [] };
  await serveLogs(server, { findLogs: async () => logs }, someLease, request, new AbortController().signal);
  return { code: await closed, lines: received.map(({ bytes }) => JSON.parse(bytes.toString())) };
}

describe('serveLogs', () => {
  it('sends the lines of all replicas with their names, and ends', async () => {
    const { code, lines } = await serve([
      { name: 'a-0', lines: linesOf('one', 'two') },
      { name: 'b-0', lines: linesOf('three') },
    ]);
    expect(code).toBe(1000);
    expect(lines.filter(({ name }) => name === 'a-0').map(({ message }) => message)).toEqual(['one', 'two']);
    expect(lines).toContainEqual({ name: 'b-0', message: 'three' });
  });

  it('says that there is no lease, or nothing that runs', async () => {
    expect([await serve(undefined), await serve([])]).toEqual([
      { code: 4001, lines: [] },
      { code: 4000, lines: [] },
    ]);
  });
});

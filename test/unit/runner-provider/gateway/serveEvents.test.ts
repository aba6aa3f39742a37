import { describe, expect, it } from 'vitest';
import type { ReplicaState, ServiceState } from '../../../../src/runner-provider/executor/executor.ts';
import { serveEvents } from '../../../../src/runner-provider/gateway/serveEvents.ts';
import { leaseNamespace } from '../../../../src/runner-provider/lease/leaseNamespace.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';
import { eventually, someLease } from '../../../helpers/runnerProvider.ts';
import { openSocketPair } from '../../../helpers/socketPair.ts';

const service = (name: string, ...replicas: ReplicaState[]): ServiceState => ({
  name,
  count: replicas.length,
  replicas,
});
const never = new AbortController().signal;

/** Serves what the executor finds, look by look. */
async function serve(looks: Array<readonly ServiceState[] | undefined>, services: string[] = [], follow = false) {
  const { server, received, closed } = await openSocketPair();
  const clock = createManualClock();
  const served = serveEvents(server, { findServices: async () => looks.shift() }, someLease, {
    request: { follow, services },
    clock,
    signal: never,
  });
  if (follow)
    await eventually(async () => {
      await clock.advance(1_000);
      return looks.length === 0;
    });
  await served;
  return { code: await closed, events: received.map(({ bytes }) => JSON.parse(bytes.toString())) };
}

describe('serveEvents', () => {
  it('tells what was started, and how it ended', async () => {
    const { code, events } = await serve([
      [
        service('web', { name: 'web-0', phase: 'running' }, { name: 'web-1', phase: 'exited', exitCode: 3 }),
        service('job', { name: 'job-0', phase: 'exited', exitCode: 0 }, { name: 'job-1', phase: 'lost' }),
      ],
    ]);
    expect(code).toBe(1000);
    expect(events.map((event) => `${event.object.name} ${event.type} ${event.reason}`)).toEqual([
      'web-0 Normal Started',
      'web-1 Normal Started',
      'web-1 Warning Exited',
      'job-0 Normal Started',
      'job-0 Normal Exited',
      'job-1 Normal Started',
      'job-1 Warning Lost',
    ]);
    // Upstream's JSON names: provider `cluster/types/v1beta3/types.go`, LeaseEvent.
    expect(events[2]).toEqual({
      type: 'Warning',
      reportingController: 'akash-runner',
      reason: 'Exited',
      note: 'Container web exited with 3',
      object: { kind: 'Pod', namespace: leaseNamespace(someLease), name: 'web-1' },
    });
  });

  it('tells of chosen services only, and nothing where nothing was started', async () => {
    const web = service('web', { name: 'web-0', phase: 'running' });
    expect((await serve([[web]], ['job'])).events).toEqual([]);
    expect((await serve([[web]], ['web'])).events).toHaveLength(1);
    expect(await serve([[]])).toEqual({ code: 1000, events: [] });
  });

  it('knows no lease without a workload', async () => {
    expect(await serve([undefined])).toEqual({ code: 4001, events: [] });
  });

  it('follows, tells each event once, and ends with the workload', async () => {
    const running = [service('web', { name: 'web-0', phase: 'running' })];
    const exited = [service('web', { name: 'web-0', phase: 'exited', exitCode: 0 })];
    const { code, events } = await serve([running, running, exited, undefined], [], true);
    expect([code, events.map(({ reason }) => reason)]).toEqual([1000, ['Started', 'Exited']]);
  });

  it('ends when the tenant leaves', async () => {
    const { server } = await openSocketPair();
    const left = new AbortController();
    const options = { request: { follow: true, services: [] }, clock: createManualClock(), signal: left.signal };
    const served = serveEvents(server, { findServices: async () => [] }, someLease, options);
    left.abort(new Error('left'));
    await expect(served).rejects.toThrow('left');
  });
});

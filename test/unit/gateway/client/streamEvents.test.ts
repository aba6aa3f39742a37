import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { encodeLeaseEvent, type LeaseEvent } from '../../../../src/gateway/leaseEvent.ts';
import { gatewayClientFor, LEASE } from '../../../helpers/gatewayClientFor.ts';
import {
  createStandInCertificate,
  type GatewayStandIn,
  type StandInCertificate,
  startGatewayStandIn,
} from '../../../helpers/gatewayStandIn.ts';
import { collect } from '../../../helpers/runnerProvider.ts';

const object = { kind: 'Pod', namespace: 'ns', name: 'web-0' };
const pulled: LeaseEvent = { type: 'Normal', reason: 'Pulled', note: 'Container image pulled', object };
const started: LeaseEvent = { type: 'Normal', reason: 'Started', note: 'Started container web', object };

describe('streamEvents', () => {
  let certificate: StandInCertificate;
  let gateway: GatewayStandIn;
  beforeAll(async () => {
    certificate = await createStandInCertificate();
  });
  afterEach(() => gateway.close());

  const stream = async (onSocket: (ws: WebSocket) => void, follow = false, signal?: AbortSignal) => {
    gateway = await startGatewayStandIn({ certificate, onSocket });
    return gatewayClientFor(gateway, certificate).streamEvents(LEASE, { follow }, signal);
  };

  it('asks only when it is read, and gives the events', async () => {
    const events = await stream((ws) => {
      for (const event of [pulled, started]) ws.send(encodeLeaseEvent(event));
      ws.close(1000);
    });
    expect(gateway.requests).toEqual([]);
    expect(await collect(events)).toEqual([pulled, started]);
    expect(await events.end).toEqual({ kind: 'ended' });
    expect(gateway.requests[0]?.path).toBe('/lease/7/1/1/kubeevents');
    expect(String(gateway.requests[0]?.query)).toBe('follow=false');
  });

  it('tells of a lease that the provider does not know', async () => {
    const events = await stream((ws) => ws.close(4001));
    expect(await collect(events)).toEqual([]);
    expect(await events.end).toMatchObject({ kind: 'failed', failure: { status: 404, kind: 'no-lease' } });
  });

  it('distrusts a provider that sends log lines instead', async () => {
    const events = await stream((ws) => ws.send('{"name":"web-0","message":"hello"}'));
    expect(await collect(events)).toEqual([]);
    expect(await events.end).toMatchObject({ kind: 'failed', failure: { kind: 'untrusted' } });
  });

  it('throws the reason when the signal aborts', async () => {
    const stop = new AbortController();
    const events = await stream((ws) => ws.send(encodeLeaseEvent(started)), true, stop.signal);
    const reading = (async () => {
      for await (const _event of events) stop.abort(new Error('enough'));
    })();
    await expect(reading).rejects.toThrow('enough');
    expect(await events.end).toEqual({ kind: 'dropped' });
  });
});

import { RunnerError } from '../base/runnerError.ts';
import { createMachine, type Machine } from './machine/machine.ts';
import type { OpenOrder } from './openOrder.ts';
import type { RentalContext } from './rentalContext.ts';
import { sendManifest } from './sendManifest.ts';
import type { TakenLease } from './takeBid.ts';
import { waitForMachine } from './waitForMachine.ts';

/**
 * From a lease to a machine that does its work: manifest, start, hand-over, proof of life.
 * @throws RunnerError of the provider or its machine (see isProviderFailure), after which another provider may be tried.
 */
export async function bringUpMachine(context: RentalContext, order: OpenOrder, lease: TakenLease): Promise<Machine> {
  const { options } = context;
  const { provider } = lease.id;
  const detail = { dseq: order.id.dseq, provider };
  const registered = await options.market.findProvider(provider, options.signal);
  if (!registered) throw new RunnerError('PROVIDER_UNKNOWN', { provider });
  const gateway = options.connectGateway(lease.id, registered.hostUri);
  context.enter('manifest', 'Sending the manifest', detail);
  await sendManifest(options, gateway, order, provider);
  await context.write(order.tag, { step: 'machine' });
  context.enter('machine', 'Waiting for the machine', detail);
  const machine = createMachine({ ...options, gateway, lease: lease.id, service: order.service });
  await waitForMachine(machine, options);
  await context.write(order.tag, { step: 'handover' });
  await handOver(context, machine);
  await context.write(order.tag, { step: 'held' });
  return machine;
}

async function handOver(context: RentalContext, machine: Machine): Promise<void> {
  const { options } = context;
  const detail = { dseq: machine.lease.dseq, provider: machine.lease.provider };
  if (options.handOver) {
    context.enter('handover', 'Handing over the work', detail);
    await options.handOver(machine, options.signal);
  }
  if (!options.awaitReady) return;
  context.enter('ready', 'Waiting for a sign of life', detail);
  const since = options.clock.now();
  if (await options.awaitReady(machine, options.signal)) return;
  const seconds = Math.round((options.clock.now() - since) / 1000);
  throw new RunnerError('MACHINE_NOT_READY', { provider: machine.lease.provider, seconds, state: 'mute' });
}

import { dirname, join } from 'node:path';
import { stringify } from 'yaml';

/** The two providers: the same machines, at different prices per thousandth of a CPU (uact per block). */
export const OFFERS = [
  { name: 'provider-1', region: 'eu-west', cpu: '0.008' },
  { name: 'provider-2', region: 'us-east', cpu: '0.013' },
] as const;

/**
 * The configuration file of a provider. The other rates come out in whole uact for what the demo's workflows ask for: a uact per Gi of
 * memory, a quarter per Gi of storage.
 * @param node the binary that stands for the Node of the images. @param root this repository.
 */
export function providerConfig(offer: (typeof OFFERS)[number], node: string, root: string): string {
  const bin = dirname(node);
  return stringify({
    host: '127.0.0.1',
    port: 0,
    attributes: { region: offer.region, host: 'demo' },
    capacity: { cpu: '8', memory: '16Gi', storage: '100Gi' },
    pricing: { cpu: offer.cpu, memory: '0.0009765625', storage: '0.000244140625', endpoint: '1', ip: '0' },
    bidDeposit: '500000uact',
    images: {
      'node:*': { path: [bin] },
      // STAND-IN: where the image has GitHub's runner, this host has the small one of the tests.
      'ghcr.io/actions/actions-runner*': { path: [join(root, 'test/stand-ins/runner'), bin] },
    },
    withdrawalPeriodMs: 60_000,
    manifestTimeoutMs: 60_000,
    bidTimeoutMs: 60_000,
    reconcilePeriodMs: 2_000,
    graceMs: 500,
  });
}

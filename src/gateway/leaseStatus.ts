import * as z from 'zod';

/** One service of a lease, with the wire's own names. `available` of `total` replicas answer. */
export const serviceStatusShape = z.object({
  name: z.string(),
  available: z.int(),
  total: z.int(),
  uris: z.array(z.string()).nullable(),
  observed_generation: z.int(),
  replicas: z.int(),
  updated_replicas: z.int(),
  ready_replicas: z.int(),
  available_replicas: z.int(),
});

/** One port of a service that the provider made reachable; `externalPort` is the one to connect to. */
export const forwardedPortShape = z.object({
  host: z.string().optional(),
  port: z.int(),
  externalPort: z.int(),
  proto: z.string(),
  name: z.string(),
});

/** A leased address. These keys alone begin with capitals. */
export const leasedIpShape = z.object({
  Port: z.int(),
  ExternalPort: z.int(),
  Protocol: z.string(),
  IP: z.string(),
});

/** Body of GET `…/status`. Advice only: nothing in it is proof that anything runs. */
export const leaseStatusShape = z.object({
  services: z.record(z.string(), serviceStatusShape),
  forwarded_ports: z.record(z.string(), z.array(forwardedPortShape)).nullable(),
  ips: z.record(z.string(), z.array(leasedIpShape)).nullable(),
});

export type ServiceStatus = z.infer<typeof serviceStatusShape>;
export type ForwardedPort = z.infer<typeof forwardedPortShape>;
export type LeasedIp = z.infer<typeof leasedIpShape>;
export type LeaseStatus = z.infer<typeof leaseStatusShape>;

/** Whether every service of the lease, at least one, says that all its replicas answer. */
export function isReady(status: LeaseStatus): boolean {
  const services = Object.values(status.services);
  return services.length > 0 && services.every((one) => one.total > 0 && one.available >= one.total);
}

import * as z from 'zod';

/**
 * One text message of the events route: what a cluster says of an object of the lease (upstream `cluster/types/v1beta3`, LeaseEvent).
 * There are no times in it.
 */
const leaseEventShape = z.object({
  /** `Normal` or `Warning`. */
  type: z.string(),
  reportingController: z.string().optional(),
  reportingInstance: z.string().optional(),
  reason: z.string(),
  note: z.string(),
  object: z.object({ kind: z.string(), namespace: z.string(), name: z.string() }),
});
export type LeaseEvent = Readonly<z.infer<typeof leaseEventShape>>;

/** The event as the text of one message, its keys in upstream's order. */
export function encodeLeaseEvent(event: LeaseEvent): string {
  return JSON.stringify(leaseEventShape.parse(event));
}

/** Reads one message; undefined when it is no event. */
export function decodeLeaseEvent(text: string): LeaseEvent | undefined {
  try {
    return leaseEventShape.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

import type { Report } from '../createReporter.ts';

/** The agent is registered on chain and answers at its gateway. */
export function providerReady(hostUri: string, address: string): Report {
  return {
    event: 'ready',
    fields: { hostUri, address },
    lines: [`provider ${address}`, `  gateway  ${hostUri}`],
  };
}

/** The agent has ended; what it runs goes on. */
export const providerStopped: Report = {
  event: 'stopped',
  fields: {},
  lines: ['stopped; what was leased keeps running'],
};

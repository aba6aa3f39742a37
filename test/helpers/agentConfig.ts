import { unwrap } from '../../src/base/result.ts';
import { parseProviderConfig } from '../../src/runner-provider/config/parseProviderConfig.ts';

/** A machine for the services of an SDL: commands in a shell. `more` overrides parts of the configuration. */
export function agentConfig(more: object = {}) {
  const config = {
    capacity: { cpu: 4, memory: '8Gi', storage: '32Gi' },
    pricing: { cpu: '0.02', memory: '0.01', storage: '0.001' },
    images: { 'shell:*': {} },
    graceMs: 500,
    reconcilePeriodMs: 500,
    ...more,
  };
  return unwrap(parseProviderConfig(JSON.stringify(config)));
}

import { describe, expect, it } from 'vitest';
import { announcedAttributes, bidderProfile } from '../../../../src/runner-provider/config/bidderProfile.ts';
import { agentConfig } from '../../../helpers/agentConfig.ts';

const config = agentConfig({
  attributes: { region: 'eu', 'capabilities/gpu/vendor/nvidia/model/a100': 'tested' },
  capacity: { cpu: 2, memory: '1Gi', storage: '2Gi', gpu: { 'nvidia/a100/80Gi': 3 } },
});

describe('bidderProfile', () => {
  it('is one node with the configured capacity and rates', () => {
    expect(bidderProfile(config)).toMatchObject({
      rates: config.pricing,
      attributes: announcedAttributes(config),
      nodes: [
        {
          cpuMilli: 2000n,
          memoryBytes: 1n << 30n,
          storageBytes: 2n << 30n,
          gpus: [{ vendor: 'nvidia', model: 'a100', ram: '80Gi', count: 3 }],
        },
      ],
    });
  });
});

describe('announcedAttributes', () => {
  it('announces the GPUs as capabilities, in the order of the keys; the configuration wins', () => {
    expect(announcedAttributes(config)).toEqual([
      { key: 'capabilities/gpu/vendor/nvidia/model/a100', value: 'tested' },
      { key: 'capabilities/gpu/vendor/nvidia/model/a100/ram/80Gi', value: 'true' },
      { key: 'region', value: 'eu' },
    ]);
  });
});

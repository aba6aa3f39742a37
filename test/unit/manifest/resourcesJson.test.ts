import { expect, it } from 'vitest';
import { Endpoint_Kind, Resources } from '../../../src/chain/protocol/akash.ts';
import { resourcesJson } from '../../../src/manifest/resourcesJson.ts';

it("writes a replica's resources in the manifest's form", () => {
  const val = (text: string) => ({ val: new TextEncoder().encode(text) });
  const resources = Resources.fromPartial({
    id: 1,
    cpu: { units: val('10'), attributes: [{ key: 'arch', value: 'amd64' }] },
    memory: { quantity: val('5') },
    storage: [{ name: 'd', quantity: val('6'), attributes: [] }],
    gpu: { units: val('0') },
    endpoints: [{ kind: Endpoint_Kind.LEASED_IP, sequenceNumber: 4 }],
  });
  expect(resourcesJson(resources)).toEqual({
    id: 1,
    cpu: { units: { val: '10' }, attributes: [{ key: 'arch', value: 'amd64' }] },
    memory: { size: { val: '5' } },
    storage: [{ name: 'd', size: { val: '6' } }],
    gpu: { units: { val: '0' } },
    endpoints: [{ kind: 2, sequence_number: 4 }],
  });
});

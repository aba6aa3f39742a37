import { GroupSpec } from '../../../src/chain/protocol/akash.ts';

interface Sample {
  readonly count?: number;
  readonly cpu?: number;
  readonly memoryMi?: number;
  readonly storage?: ReadonlyArray<{ mi: number; attributes?: Record<string, string> }>;
  readonly gpu?: { units: number; models: readonly string[] };
  readonly endpoints?: ReadonlyArray<{ kind: number; sequenceNumber: number }>;
  readonly price?: string;
  readonly denom?: string;
}

const val = (value: number) => ({ val: new TextEncoder().encode(String(value)) });
const pairs = (attributes: Record<string, string> = {}) =>
  Object.entries(attributes).map(([key, value]) => ({ key, value }));

/** A group of an order with the given units; each has 1 CPU, 1 Gi of memory and 1 Gi of storage unless it says otherwise. */
export function order(units: readonly Sample[] = [{}], attributes: Record<string, string> = {}): GroupSpec {
  return GroupSpec.fromPartial({
    name: 'g',
    requirements: { attributes: pairs(attributes), signedBy: { allOf: [], anyOf: [] } },
    resources: units.map((unit, index) => ({
      resource: {
        id: index + 1,
        cpu: { units: val(unit.cpu ?? 1000) },
        memory: { quantity: val((unit.memoryMi ?? 1024) * 2 ** 20) },
        storage: (unit.storage ?? [{ mi: 1024 }]).map((volume, at) => ({
          name: `v${at}`,
          quantity: val(volume.mi * 2 ** 20),
          attributes: pairs(volume.attributes),
        })),
        gpu: {
          units: val(unit.gpu?.units ?? 0),
          attributes: (unit.gpu?.models ?? []).map((model) => ({ key: `vendor/nvidia/model/${model}`, value: 'true' })),
        },
        endpoints: [...(unit.endpoints ?? [])],
      },
      count: unit.count ?? 1,
      price: { denom: unit.denom ?? 'uact', amount: unit.price ?? '10000' },
    })),
  });
}

import type { Resources } from '../chain/protocol/akash.ts';
import { attributesJson } from './attributesJson.ts';
import { readResourceValue } from './resourceValue.ts';

export type Json = Readonly<Record<string, unknown>>;

/** One replica's resources on chain in the reference's JSON form, which is also the manifest's: so the two can be compared. */
export function resourcesJson(resource: Resources | undefined): Json {
  return {
    id: resource?.id,
    cpu: { units: valueJson(resource?.cpu?.units), ...withAttributes(resource?.cpu?.attributes) },
    memory: { size: valueJson(resource?.memory?.quantity), ...withAttributes(resource?.memory?.attributes) },
    storage: resource?.storage.map(({ name, quantity, attributes }) => ({
      name,
      size: valueJson(quantity),
      ...withAttributes(attributes),
    })),
    gpu: { units: valueJson(resource?.gpu?.units), ...withAttributes(resource?.gpu?.attributes) },
    endpoints: resource?.endpoints.map(({ kind, sequenceNumber }) => ({
      ...(kind !== 0 && { kind }),
      sequence_number: sequenceNumber,
    })),
  };
}

function valueJson(value: Parameters<typeof readResourceValue>[0]): Json {
  return { val: readResourceValue(value).toString() };
}
function withAttributes(attributes: ReadonlyArray<{ key: string; value: string }> = []): Json {
  return attributes.length > 0 ? { attributes: attributesJson(attributes) } : {};
}

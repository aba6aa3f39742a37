import type { Resources } from '../chain/protocol/akash.ts';
import { readResourceValue } from './resourceValue.ts';

export type Json = Readonly<Record<string, unknown>>;

/** One replica's resources on chain in the reference's JSON form, which is also the manifest's: so the two can be compared. */
export function resourcesJson(resource: Resources | undefined): Json {
  return {
    id: resource?.id,
    cpu: { units: valueJson(resource?.cpu?.units), ...attributesJson(resource?.cpu?.attributes) },
    memory: { size: valueJson(resource?.memory?.quantity), ...attributesJson(resource?.memory?.attributes) },
    storage: resource?.storage.map(({ name, quantity, attributes }) => ({
      name,
      size: valueJson(quantity),
      ...attributesJson(attributes),
    })),
    gpu: { units: valueJson(resource?.gpu?.units), ...attributesJson(resource?.gpu?.attributes) },
    endpoints: resource?.endpoints.map(({ kind, sequenceNumber }) => ({
      ...(kind !== 0 && { kind }),
      sequence_number: sequenceNumber,
    })),
  };
}

function valueJson(value: Parameters<typeof readResourceValue>[0]): Json {
  return { val: readResourceValue(value).toString() };
}
function attributesJson(attributes: readonly object[] = []): Json {
  return attributes.length > 0 ? { attributes } : {};
}

import type { ManifestAttribute } from './manifest.ts';

/**
 * Attributes in the reference's JSON, which leaves an empty value out: the hash covers the difference. Source: chain-sdk
 * `go/node/types/attributes/v1/attribute.pb.go`.
 */
export function attributesJson(attributes: ReadonlyArray<{ key: string; value: string }>): ManifestAttribute[] {
  return attributes.map(({ key, value }) => (value === '' ? { key } : { key, value }));
}

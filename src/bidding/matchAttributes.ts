import { ok, type Result } from '../base/result.ts';
import type { PlacementRequirements } from '../chain/protocol/akash.ts';
import { matchKey } from './matchKey.ts';
import { type NoBid, noBid } from './noBid.ts';

/** A fact about a provider, or a demand on one, in which case the key is a pattern. */
export interface AttributePair {
  readonly key: string;
  readonly value: string;
}

/** What an auditor has signed about the provider. */
export interface AuditedAttributes {
  readonly auditor: string;
  readonly attributes: readonly AttributePair[];
}

/**
 * Whether a provider has what an order's placement asks for. Where signatures are asked for, only signed attributes count: those of every
 * auditor in `allOf`, and of at least one in `anyOf`. Source: chain-sdk `go/node/deployment/v1beta4/groupspec.go` MatchRequirements.
 */
export function matchAttributes(
  requirements: PlacementRequirements | undefined,
  attributes: readonly AttributePair[],
  audited: readonly AuditedAttributes[] = [],
): Result<void, NoBid> {
  const required = requirements?.attributes ?? [];
  const { allOf = [], anyOf = [] } = requirements?.signedBy ?? {};
  if (allOf.length + anyOf.length === 0) {
    const missing = required.find((pair) => !isCovered(pair, attributes));
    return missing ? noBid('ATTRIBUTES_MISSING', `the provider lacks ${missing.key}=${missing.value}`) : ok(undefined);
  }
  const hasSigned = (auditor: string) =>
    audited.some((signed) => signed.auditor === auditor && isSubset(required, signed.attributes));
  const unsigned = allOf.find((auditor) => !hasSigned(auditor));
  if (unsigned !== undefined) return noBid('AUDIT_MISSING', `${unsigned} has not signed the attributes`);
  if (anyOf.length > 0 && !anyOf.some(hasSigned)) return noBid('AUDIT_MISSING', 'no auditor of anyOf has signed them');
  return ok(undefined);
}

/** Whether every required pair is covered. */
export function isSubset(required: readonly AttributePair[], had: readonly AttributePair[]): boolean {
  return required.every((pair) => isCovered(pair, had));
}

/** Whether one pair of those had has a key that the required key covers, and the very value. */
export function isCovered(required: AttributePair, had: readonly AttributePair[]): boolean {
  return had.some(({ key, value }) => value === required.value && matchKey(required.key, key));
}

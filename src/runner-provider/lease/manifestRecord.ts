import * as z from 'zod';
import { unwrap } from '../../base/result.ts';
import type { Store } from '../../base/store.ts';
import type { LeaseId } from '../../chain/protocol/ids.ts';
import type { ManifestGroup } from '../../manifest/manifest.ts';
import { parseManifest } from '../../manifest/parseManifest.ts';
import { leaseNamespace } from './leaseNamespace.ts';
import { encodeLeaseRecord, leaseRecordShape } from './leaseRecord.ts';

/** A manifest that was accepted for a lease: the lease's group of it. */
export interface AcceptedManifest {
  readonly lease: LeaseId;
  /** SHA-256 of the whole manifest in lower-case hexadecimal: the deployment's hash on chain. */
  readonly version: string;
  readonly group: ManifestGroup;
}

const recordShape = z.object({ lease: leaseRecordShape, version: z.string(), group: z.unknown() });

/** Keeps the manifest, in place of an earlier one. It may hold credentials: the store must be for our eyes only. */
export async function saveManifest(store: Store, { lease, version, group }: AcceptedManifest): Promise<void> {
  await store.put(leaseNamespace(lease), JSON.stringify({ lease: encodeLeaseRecord(lease), version, group }));
}

/** The manifest accepted for a lease, or undefined. @throws when the record cannot be read. */
export async function findManifest(store: Store, lease: LeaseId): Promise<AcceptedManifest | undefined> {
  return readManifest(store, leaseNamespace(lease));
}

/** All accepted manifests. @throws when one of them cannot be read: an incomplete list would be taken for the truth. */
export async function listManifests(store: Store): Promise<AcceptedManifest[]> {
  const found = await Promise.all((await store.list('')).map((key) => readManifest(store, key)));
  return found.filter((manifest) => manifest !== undefined);
}

/** Forgets the manifest of a lease that is over. */
export async function removeManifest(store: Store, lease: LeaseId): Promise<void> {
  await store.remove(leaseNamespace(lease));
}

async function readManifest(store: Store, key: string): Promise<AcceptedManifest | undefined> {
  const text = await store.find(key);
  if (text === undefined) return undefined;
  const { lease, version, group } = recordShape.parse(JSON.parse(text));
  const [read] = unwrap(parseManifest(JSON.stringify([group])));
  return read && { lease, version, group: read };
}

import { err, ok, type Result } from '../../base/result.ts';
import type { RunnerError } from '../../base/runnerError.ts';
import type { DeploymentId } from '../../chain/protocol/ids.ts';
import type { DeploymentView } from '../../chain/query/deploymentView.ts';
import type { LeaseView } from '../../chain/query/leaseView.ts';
import { crossValidate } from '../../manifest/crossValidate.ts';
import type { Manifest, ManifestProblem, ManifestProblemCode } from '../../manifest/manifest.ts';
import { manifestVersion } from '../../manifest/manifestVersion.ts';
import { parseManifest } from '../../manifest/parseManifest.ts';
import { validateManifest } from '../../manifest/validateManifest.ts';
import type { WorkloadService } from '../executor/executor.ts';
import type { AcceptedManifest } from './manifestRecord.ts';
import { toWorkloadService } from './toWorkload.ts';

/** What the acceptance needs. All reads are fresh: the tenant may be a block ahead of us. */
export interface ManifestDesk {
  listActiveLeases(deployment: DeploymentId): Promise<LeaseView[]>;
  findDeployment(deployment: DeploymentId): Promise<DeploymentView | undefined>;
  checkService(service: WorkloadService): Result<void, RunnerError>;
  save(manifest: AcceptedManifest): Promise<void>;
}

/** Why a manifest was not taken; `message` is for the tenant. */
export interface ManifestRefusal {
  readonly status: 404 | 422 | 500;
  readonly message: string;
}

/** Problems that upstream answers with 500, because nothing there maps them (`manifest/gateway.go`). */
const UNMAPPED = new Set<ManifestProblemCode>(['MANIFEST_GROUP_COUNT', 'MANIFEST_GROUP_UNKNOWN', 'MANIFEST_RESOURCES']);

/**
 * Takes a manifest for all of a deployment's leases with us, in the order of upstream's checks: decoding, lease, structure, hash, groups on
 * chain; and then whether the executor would run it. Saved before it is answered. May be repeated.
 * @throws when the chain cannot be read: that is a 500 too.
 */
export async function acceptManifest(
  desk: ManifestDesk,
  deployment: DeploymentId,
  body: string,
): Promise<Result<void, ManifestRefusal>> {
  const manifest = parseManifest(body);
  if (!manifest.ok) return refuse(422, manifest.error.message);
  const [leases, found] = await Promise.all([desk.listActiveLeases(deployment), desk.findDeployment(deployment)]);
  if (!found || leases.length === 0) return refuse(404, 'no lease for deployment');
  const checked = checkManifest(manifest.value, found);
  if (!checked.ok) return checked;
  const accepted = groupsOf(manifest.value, found, leases);
  const unrunnable = findUnrunnable(desk, accepted);
  if (unrunnable) return refuse(422, `manifest rejected: ${unrunnable.message} ${unrunnable.cure}`);
  for (const one of accepted) await desk.save(one);
  return ok(undefined);
}

function checkManifest(manifest: Manifest, deployment: DeploymentView): Result<void, ManifestRefusal> {
  const sound = validateManifest(manifest);
  if (!sound.ok) return refuseProblem('invalid manifest', sound.error);
  if (!Buffer.from(manifestVersion(manifest)).equals(deployment.hash))
    return refuse(422, 'manifest version validation failed: its hash is not the one on the chain');
  const specs = deployment.groups.map(({ spec }) => spec);
  const crossed = crossValidate(manifest, specs);
  return crossed.ok ? crossed : refuseProblem('manifest cross-validation error', crossed.error);
}

function groupsOf(manifest: Manifest, deployment: DeploymentView, leases: readonly LeaseView[]): AcceptedManifest[] {
  const version = Buffer.from(deployment.hash).toString('hex');
  return leases.flatMap(({ id }) => {
    const name = deployment.groups.find((group) => group.id.gseq === id.gseq)?.spec.name;
    const group = manifest.find((one) => one.name === name);
    return group ? [{ lease: id, version, group }] : [];
  });
}

function findUnrunnable(desk: ManifestDesk, accepted: readonly AcceptedManifest[]): RunnerError | undefined {
  for (const service of accepted.flatMap(({ group }) => group.services)) {
    const checked = desk.checkService(toWorkloadService(service));
    if (!checked.ok) return checked.error;
  }
  return undefined;
}

function refuseProblem(what: string, { code, message }: ManifestProblem): Result<never, ManifestRefusal> {
  return refuse(UNMAPPED.has(code) ? 500 : 422, `${what}: ${message}`);
}

function refuse(status: ManifestRefusal['status'], message: string): Result<never, ManifestRefusal> {
  return err({ status, message });
}

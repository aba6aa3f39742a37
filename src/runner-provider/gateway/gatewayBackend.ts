import type { Result } from '../../base/result.ts';
import type { DeploymentId, LeaseId } from '../../chain/protocol/ids.ts';
import type { Executor } from '../executor/executor.ts';
import type { ManifestRefusal } from '../lease/acceptManifest.ts';
import type { AcceptedManifest } from '../lease/manifestRecord.ts';
import type { ProviderFacts } from './statusBodies.ts';

/** What stands behind the gateway. */
export interface GatewayBackend {
  /** Address of the provider. */
  readonly provider: string;
  readonly publicHostname: string;
  /** Of this program, shown in `/version`. */
  readonly version: string;
  readonly executor: Pick<Executor, 'findServices' | 'findLogs' | 'exec'>;
  acceptManifest(deployment: DeploymentId, body: string): Promise<Result<void, ManifestRefusal>>;
  findManifest(lease: LeaseId): Promise<AcceptedManifest | undefined>;
  getFacts(): Promise<ProviderFacts>;
}

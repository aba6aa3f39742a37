import { refuse } from '../../state/refusal.ts';
import { deploymentErrors } from './deploymentErrors.ts';

/** A manifest's hash has 32 bytes. @throws a refusal with deployment 9 or 10. */
export function requireHash(hash: Uint8Array): void {
  if (hash.length === 0) refuse(deploymentErrors.emptyHash);
  if (hash.length !== 32) refuse(deploymentErrors.invalidHash);
}

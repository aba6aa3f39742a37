import { unwrap } from '../../base/result.ts';
import type { DeploymentReclamation } from '../../chain/protocol/akash.ts';
import { encodeDuration } from '../../chain/protocol/moments.ts';
import { parseSdl } from '../../manifest/sdl/parseSdl.ts';
import { createOrderSpec } from '../../tenant/createOrderSpec.ts';
import type { OrderSpec } from '../../tenant/rental.ts';
import { readTextFile } from '../readTextFile.ts';

export interface FileOrder extends OrderSpec {
  /** The least notice that bids must grant, where the SDL demands one. */
  readonly reclamation?: DeploymentReclamation;
}

/** What becomes of an SDL file: groups, manifest and its hash, and the notice it demands. @throws RunnerError CLI_FILE_UNREADABLE, and what is wrong with the SDL. */
export async function readOrder(path: string): Promise<FileOrder> {
  const sdl = unwrap(parseSdl(await readTextFile('sdl', path)));
  const { reclamationWindowMs: ms } = sdl;
  return { ...createOrderSpec(sdl), ...(ms !== undefined && { reclamation: { minWindow: encodeDuration(ms) } }) };
}

import { unwrap } from '../../base/result.ts';
import { parseSdl } from '../../manifest/sdl/parseSdl.ts';
import { createOrderSpec } from '../../tenant/createOrderSpec.ts';
import type { OrderSpec } from '../../tenant/rental.ts';
import { readTextFile } from '../readTextFile.ts';

/** What becomes of an SDL file: groups, manifest and its hash. @throws RunnerError CLI_FILE_UNREADABLE, and what is wrong with the SDL. */
export async function readOrder(path: string): Promise<OrderSpec> {
  return createOrderSpec(unwrap(parseSdl(await readTextFile('sdl', path))));
}

import { err, ok, type Result } from '../../base/result.ts';
import { renderSdl } from '../render/renderSdl.ts';
import { buildJobSdl } from './buildJobSdl.ts';
import { commentJobSdl } from './commentJobSdl.ts';
import type { FieldProblem } from './fieldProblem.ts';
import { type GivenJobInputs, withJobDefaults } from './jobDefaults.ts';
import { parseJobRequirements } from './parseJobRequirements.ts';
import { parseMaxPrice } from './parseMaxPrice.ts';
import { priceForBlocks } from './priceForBlocks.ts';

export interface JobSdlOptions {
  readonly given: GivenJobInputs;
  /** `120 uact/block` or `0.20 USD/h`. */
  readonly maxPrice: string;
  /** Mean time of a block, to convert a price per hour. */
  readonly blockTimeMs: number;
  readonly groupName: string;
  /** Random text. */
  readonly salt: string;
  /** False: the bare file. */
  readonly comments: boolean;
}

/**
 * The SDL that the Action would order for these inputs, as a file with comments that say where each line comes from. The same functions
 * make the order itself. @returns the file, or the problems of all inputs at once.
 */
export function renderJobSdl(options: JobSdlOptions): Result<string, FieldProblem[]> {
  const { given, maxPrice, blockTimeMs, groupName, salt } = options;
  const job = parseJobRequirements(withJobDefaults(given));
  const price = parseMaxPrice(maxPrice);
  if (!job.ok || !price.ok) return err([...(job.ok ? [] : job.error), ...(price.ok ? [] : [price.error])]);
  const sdl = buildJobSdl(job.value, { groupName, maxPrice: priceForBlocks(price.value, blockTimeMs), salt });
  return ok(renderSdl(sdl, options.comments ? { comments: commentJobSdl(sdl, { given, maxPrice, blockTimeMs }) } : {}));
}

import { err, ok, type Result } from '../../../base/result.ts';
import { RunnerError } from '../../../base/runnerError.ts';
import type { WorkloadService } from '../executor.ts';
import { findImage, type ImageMap, type ImageMapping } from './findImage.ts';

/** What a service means on this host. */
export interface Program {
  readonly argv: readonly string[];
  readonly image: ImageMapping;
}

/**
 * The command of a service, as a container runtime reads it: the manifest's command, else the image's entrypoint, then the arguments.
 * Errors: EXECUTOR_IMAGE_UNMAPPED, EXECUTOR_COMMAND_MISSING.
 */
export function resolveProgram(
  service: Pick<WorkloadService, 'name' | 'image' | 'command' | 'args'>,
  images: ImageMap,
): Result<Program, RunnerError> {
  const image = findImage(images, service.image);
  if (!image) return err(new RunnerError('EXECUTOR_IMAGE_UNMAPPED', { image: service.image }));
  const entry = service.command.length > 0 ? service.command : (image.entrypoint ?? []);
  const argv = [...entry, ...service.args];
  if (argv.length > 0) return ok({ argv, image });
  return err(new RunnerError('EXECUTOR_COMMAND_MISSING', { service: service.name, image: service.image }));
}

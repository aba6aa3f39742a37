import { randomHex } from '../../base/random.ts';
import { RunnerError } from '../../base/runnerError.ts';
import { fieldProblemsError } from '../../manifest/job/fieldProblem.ts';
import type { GivenJobInputs } from '../../manifest/job/jobDefaults.ts';
import { renderJobSdl } from '../../manifest/job/renderJobSdl.ts';
import { renderSdl } from '../../manifest/render/renderSdl.ts';
import { openSdl, type SdlTools } from './openSdl.ts';
import type { SdlRenderOptions } from './sdlCommand.ts';

/**
 * `sdl render`: of the Action's inputs when any is given, else of a file.
 * @throws RunnerError JOB_REQUIREMENTS_INVALID, CLI_OPTIONS_CLASH, and those of openSdl.
 */
export async function runRender(file: string | undefined, options: SdlRenderOptions, tools: SdlTools): Promise<void> {
  const given = jobInputs(options);
  const asked = Object.entries({ ...given, 'max-price': options.maxPrice }).find(([, value]) => value !== undefined);
  if (asked && file !== undefined)
    throw new RunnerError('CLI_OPTIONS_CLASH', { one: `--${asked[0]}`, other: 'a file' });
  const text = asked ? renderJob(given, options, tools) : renderSdl((await openSdl(file ?? '-', tools)).sdl);
  tools.terminal.write(text);
}

function renderJob(given: GivenJobInputs, options: SdlRenderOptions, { terminal }: SdlTools): string {
  const { maxPrice = '', blockTimeMs, group: groupName, comments } = options;
  const salt = options.salt ?? randomHex(terminal.random, 16);
  const rendered = renderJobSdl({ given, maxPrice, blockTimeMs, groupName, salt, comments });
  if (!rendered.ok) throw fieldProblemsError(rendered.error);
  return rendered.value;
}

function jobInputs({ image, cpu, memory, storage, gpu, attributes, region }: SdlRenderOptions): GivenJobInputs {
  return { image, cpu, memory, storage, gpu, attributes, region };
}

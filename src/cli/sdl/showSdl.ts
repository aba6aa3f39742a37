import { stringify } from 'yaml';
import { canonicalJson } from '../../manifest/canonicalJson.ts';
import { manifestVersion } from '../../manifest/manifestVersion.ts';
import { toJson } from '../toJson.ts';
import { openSdl, type SdlTools } from './openSdl.ts';
import type { SdlHashOptions, SdlShowOptions } from './sdlCommand.ts';

/** `sdl manifest`: the canonical bytes and nothing else, not even a line end. @throws RunnerError of openSdl. */
export async function showManifest(file: string, options: SdlShowOptions, tools: SdlTools): Promise<void> {
  const { manifest } = await openSdl(file, tools);
  tools.terminal.write(render(canonicalJson(manifest), options));
}

/** `sdl groups`, as one line. @throws RunnerError of openSdl. */
export async function showGroups(file: string, options: SdlShowOptions, tools: SdlTools): Promise<void> {
  const { sdl } = await openSdl(file, tools);
  // Messages of the chain are a good deal of code, which no other command of `sdl` needs.
  const { buildGroups } = await import('../../manifest/buildGroups.ts');
  const { groupSpecsJson } = await import('../../manifest/groupSpecsJson.ts');
  const text = render(canonicalJson(groupSpecsJson(buildGroups(sdl))), options);
  tools.terminal.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** `sdl hash`. @throws RunnerError of openSdl. */
export async function showHash(file: string, { output }: SdlHashOptions, tools: SdlTools): Promise<void> {
  const { manifest } = await openSdl(file, tools);
  const hash = Buffer.from(manifestVersion(manifest)).toString('hex');
  if (output === 'text') tools.terminal.print(hash);
  else if (output === 'json') tools.terminal.print(toJson({ file, hash }));
  else tools.terminal.write(toYaml({ file, hash }));
}

/** A value for a reader of YAML; one document. */
export function toYaml(value: unknown): string {
  return stringify(value, { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false });
}

function render(json: string, { output, pretty }: SdlShowOptions): string {
  if (output === 'yaml') return toYaml(JSON.parse(json));
  return pretty ? `${JSON.stringify(JSON.parse(json), null, 2)}\n` : json;
}

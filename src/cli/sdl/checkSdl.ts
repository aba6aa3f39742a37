import { err, ok, type Result } from '../../base/result.ts';
import { ACT } from '../../chain/protocol/coin.ts';
import { buildManifest } from '../../manifest/buildManifest.ts';
import type { Manifest, ManifestProblem } from '../../manifest/manifest.ts';
import { parseSdl } from '../../manifest/sdl/parseSdl.ts';
import type { Sdl } from '../../manifest/sdl/sdl.ts';
import { formatSdlPath, type SdlProblem } from '../../manifest/sdl/sdlProblem.ts';
import { validateManifest } from '../../manifest/validateManifest.ts';

/** An SDL that the reference would take, too. */
export interface CheckedSdl {
  readonly sdl: Sdl;
  readonly manifest: Manifest;
  /** What the network would not take today, though the file is right. */
  readonly warnings: readonly SdlProblem[];
}

/** Reads an SDL and holds what is built from it against the rules of a manifest. @returns all problems at once. */
export function checkSdl(text: string): Result<CheckedSdl, SdlProblem[]> {
  const parsed = parseSdl(text);
  if (!parsed.ok) return parsed;
  const manifest = buildManifest(parsed.value);
  const sound = validateManifest(manifest);
  if (!sound.ok) return err([manifestProblem(sound.error)]);
  return ok({ sdl: parsed.value, manifest, warnings: listWarnings(parsed.value) });
}

function manifestProblem({ code, message }: ManifestProblem): SdlProblem {
  const cure =
    code === 'MANIFEST_NO_GLOBAL' ? 'Add "to: [{global: true}]" to a port of a service.' : 'Correct what it names.';
  return { code, path: 'services', message, cure };
}

function listWarnings({ deployment, placement }: Sdl): SdlProblem[] {
  const priced = new Map(deployment.map((entry) => [`${entry.placement} ${entry.profile}`, entry]));
  return [...priced.values()].flatMap((entry) => {
    const denom = placement.get(entry.placement)?.pricing.get(entry.profile)?.denom;
    if (denom === undefined || denom === ACT) return [];
    return [
      {
        code: 'SDL_DENOM_REFUSED',
        path: formatSdlPath(['profiles', 'placement', entry.placement, 'pricing', entry.profile, 'denom']),
        message: `The price is in ${denom}, and the network takes orders in ${ACT} only.`,
        cure: `Write denom: ${ACT}; one million is one US dollar.`,
      },
    ];
  });
}

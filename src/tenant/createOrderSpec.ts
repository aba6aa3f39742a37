import { buildGroups } from '../manifest/buildGroups.ts';
import { buildManifest } from '../manifest/buildManifest.ts';
import { canonicalJson } from '../manifest/canonicalJson.ts';
import { manifestVersion } from '../manifest/manifestVersion.ts';
import type { Sdl } from '../manifest/sdl/sdl.ts';
import type { OrderSpec } from './rental.ts';

/** The order of a CI machine's SDL, as `buildJobSdl` and `adoptSdl` make it: its one service runs the supervisor. */
export function createOrderSpec(sdl: Sdl): OrderSpec {
  const manifest = buildManifest(sdl);
  return {
    groups: buildGroups(sdl),
    manifestJson: canonicalJson(manifest),
    hash: manifestVersion(manifest),
    service: manifest[0]?.services[0]?.name ?? '',
  };
}

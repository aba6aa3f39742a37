import { unwrap } from '../../src/base/result.ts';
import type { GroupSpec } from '../../src/chain/protocol/akash.ts';
import { buildGroups } from '../../src/manifest/buildGroups.ts';
import { buildManifest } from '../../src/manifest/buildManifest.ts';
import { canonicalJson } from '../../src/manifest/canonicalJson.ts';
import type { Manifest } from '../../src/manifest/manifest.ts';
import { manifestVersion } from '../../src/manifest/manifestVersion.ts';
import { parseSdl } from '../../src/manifest/sdl/parseSdl.ts';

/** An SDL with one service `runner` that runs `script`, at most `price` uact per block. */
export function shellSdl(script: string, { image = 'shell:1', price = 500, group = 'akr' } = {}): string {
  return JSON.stringify({
    version: '2.0',
    services: {
      runner: {
        image,
        command: ['sh', '-c', script],
        env: ['GREETING=hello'],
        expose: [{ port: 65022, to: [{ global: true }] }],
      },
    },
    profiles: {
      compute: { runner: { resources: { cpu: { units: 1 }, memory: { size: '1Gi' }, storage: { size: '1Gi' } } } },
      placement: { [group]: { pricing: { runner: { denom: 'uact', amount: price } } } },
    },
    deployment: { runner: { [group]: { profile: 'runner', count: 1 } } },
  });
}

/** All that becomes of an SDL. */
export interface SomeDeployment {
  readonly groups: readonly GroupSpec[];
  readonly manifest: Manifest;
  readonly manifestJson: string;
  readonly hash: Uint8Array;
}

/** Groups, manifest and hash of an SDL. */
export function someDeployment(sdlText: string = shellSdl('true')): SomeDeployment {
  const sdl = unwrap(parseSdl(sdlText));
  const manifest = buildManifest(sdl);
  const manifestJson = canonicalJson(manifest);
  return { groups: buildGroups(sdl), manifest, manifestJson, hash: manifestVersion(manifest) };
}

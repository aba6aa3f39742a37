import { parseSdl } from '../../../../src/manifest/sdl/parseSdl.ts';
import type { Sdl } from '../../../../src/manifest/sdl/sdl.ts';

/** One small valid SDL; tests replace parts of its text. */
export const sampleSdl = `version: "2.1"
services:
  web:
    image: nginx:1.27
    env:
      - MODE=a&b
    expose:
      - port: 8080
        as: 80
        to:
          - global: true
profiles:
  compute:
    small:
      resources:
        cpu:
          units: 500m
        memory:
          size: 512Mi
        storage:
          size: 1Gi
  placement:
    west:
      attributes:
        tier: community
      pricing:
        small:
          denom: uact
          amount: 12.5
deployment:
  web:
    west:
      profile: small
      count: 2
`;

/** The sample with one part replaced; fails when the part is not in it. */
export function variant(part: string, replacement: string): string {
  if (!sampleSdl.includes(part)) throw new TypeError(`not in the sample: ${part}`);
  return sampleSdl.replace(part, replacement);
}

export function parsed(text: string): Sdl {
  const result = parseSdl(text);
  if (!result.ok) throw new TypeError(JSON.stringify(result.error));
  return result.value;
}

/** Code and path of each problem of a text that must be refused. */
export function problemsOf(text: string): string[] {
  const result = parseSdl(text);
  return result.ok ? [] : result.error.map(({ code, path }) => `${code} ${path}`);
}

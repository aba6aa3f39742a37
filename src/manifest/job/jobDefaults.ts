import type { JobInputs } from './parseJobRequirements.ts';

/** What a job gets that does not say what it needs. `action.yml` and docs/sdl.md say the same. */
export const jobDefaults = { image: 'ubuntu:24.04', cpu: '2', memory: '4Gi', storage: '10Gi' } as const;

/** Inputs of a job as a user gives them: any may be left out. */
export type GivenJobInputs = { readonly [Name in keyof JobInputs]?: JobInputs[Name] | undefined };

/** The same with the defaults filled in. */
export function withJobDefaults(given: GivenJobInputs): JobInputs {
  const named = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...jobDefaults, ...Object.fromEntries(named) };
}

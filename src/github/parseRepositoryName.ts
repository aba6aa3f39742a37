import { RunnerError } from '../base/runnerError.ts';
import type { RepositoryName } from './connection.ts';

/** Reads `owner/name`. @throws RunnerError REPOSITORY_NAME_INVALID. */
export function parseRepositoryName(text: string): RepositoryName {
  const match = /^([A-Za-z0-9](?:[A-Za-z0-9-]{0,38}))\/([A-Za-z0-9._-]{1,100})$/.exec(text);
  const [, owner, name] = match ?? [];
  if (!owner || !name) throw new RunnerError('REPOSITORY_NAME_INVALID', { value: text });
  return { owner, name };
}

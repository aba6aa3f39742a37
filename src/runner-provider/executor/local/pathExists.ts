import { access } from 'node:fs/promises';

/** Whether there is anything at a path that we may look at. */
export function pathExists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** The line with which the action says that the whole upload is acknowledged by the machine. */
export const UPLOADED = /^Workspace uploaded: \d+ files/;

/** Takes every file out of the workspace. Whatever the job does after that, it does with the files on the rented machine. */
export async function moveAway(workspace: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(workspace)) await rename(join(workspace, name), join(to, name));
}

import { readdir, readFile, readlink } from 'node:fs/promises';

/**
 * Processes that belong to a replica though they may have left its process group: their HOME is its private directory, or they stand in
 * it. Processes that end while we look, or that are not ours to look at, do not count.
 */
export async function findOwnProcesses(privateDirectory: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const own: number[] = [];
  for (const pid of pids) {
    if (pid !== process.pid && (await belongs(pid, privateDirectory))) own.push(pid);
  }
  return own;
}

async function belongs(pid: number, privateDirectory: string): Promise<boolean> {
  try {
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8');
    if (environment.split('\0').includes(`HOME=${privateDirectory}`)) return true;
    const directory = await readlink(`/proc/${pid}/cwd`);
    return directory === privateDirectory || directory.startsWith(`${privateDirectory}/`);
  } catch {
    return false;
  }
}

import { readdir, readFile } from 'node:fs/promises';

/**
 * Kills every process whose HOME lies in `directory`, by its own pid. The workloads of a provider outlive its agent on purpose; where the
 * demo was broken off, this is what ends them. Returns how many there were.
 */
export async function endProcessesBelow(directory: string): Promise<number> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  const ours = await Promise.all(pids.map((pid) => hasHomeBelow(pid, directory)));
  const found = pids.filter((_, index) => ours[index]).map(Number);
  for (const pid of found) kill(pid);
  return found.length;
}

async function hasHomeBelow(pid: string, directory: string): Promise<boolean> {
  const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
  return environment.split('\0').some((entry) => entry.startsWith(`HOME=${directory}/`));
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in between.
  }
}

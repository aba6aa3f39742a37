import process from 'node:process';

/** Whether another process of this host has this id. This one does not count. */
export function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    // It is there, but somebody else's.
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

import { readFileSync } from 'node:fs';

/**
 * The most memory that this process has had resident, in MB. Linux only. Not `resourceUsage().maxRSS`: that begins with what the parent had
 * when it started this process.
 */
export function peakMemoryMb(): number {
  const status = readFileSync('/proc/self/status', 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

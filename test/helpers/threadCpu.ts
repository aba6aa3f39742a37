/** CPU time, user and system, that `work` takes in this thread, in milliseconds; where Node cannot tell, in the whole process. */
export function threadCpuMs(work: () => void): number {
  const usage = () => process.threadCpuUsage?.() ?? process.cpuUsage();
  const before = usage();
  work();
  const after = usage();
  return (after.user + after.system - before.user - before.system) / 1000;
}

/** How a process is kept in its place: in namespaces of its own, or only by its environment and directory. */
export type Confinement = { readonly kind: 'bubblewrap'; readonly program: string } | { readonly kind: 'plain' };

export interface Confined {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The one place of the host that the process may write to; also its working directory. */
  readonly privateDirectory: string;
  /** Hidden from the process: the agent's own state. The private directory may lie in it. */
  readonly hidden: readonly string[];
  /** Shown read-only even where a hidden place would cover it. */
  readonly readable: readonly string[];
  /** Whether the agent runs as the superuser, whose powers have to be taken away. */
  readonly privileged: boolean;
}

/** What root in a container needs to unpack and own files; the rest of the superuser's powers stays outside. */
const KEPT_CAPABILITIES = ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'SETGID', 'SETUID'];

/**
 * The command line that runs a process in its confinement with exactly this environment. The environment is part of the command line and
 * not of the caller's: a tenant's LD_PRELOAD must not reach the program that builds the confinement.
 */
export function confine(confinement: Confinement, process: Confined): string[] {
  return confinement.kind === 'bubblewrap' ? bubblewrap(confinement.program, process) : scrubbed(process);
}

function scrubbed({ argv, env }: Confined): string[] {
  return ['env', '-i', ...Object.entries(env).map(([name, value]) => `${name}=${value}`), ...argv];
}

function bubblewrap(program: string, process: Confined): string[] {
  const { privateDirectory, argv, env } = process;
  return [
    program,
    ...['--die-with-parent', '--unshare-pid', '--unshare-ipc', '--unshare-uts', '--unshare-cgroup-try'],
    ...capabilities(process.privileged),
    ...['--ro-bind', '/', '/', '--dev', '/dev', '--proc', '/proc', '--tmpfs', '/tmp'],
    ...process.readable.flatMap((path) => ['--ro-bind-try', path, path]),
    ...process.hidden.flatMap((path) => ['--tmpfs', path]),
    ...['--bind', privateDirectory, privateDirectory, '--chdir', privateDirectory, '--clearenv'],
    ...Object.entries(env).flatMap(([name, value]) => ['--setenv', name, value]),
    '--',
    ...argv,
  ];
}

function capabilities(privileged: boolean): string[] {
  if (!privileged) return [];
  return ['--cap-drop', 'ALL', ...KEPT_CAPABILITIES.flatMap((name) => ['--cap-add', `CAP_${name}`])];
}

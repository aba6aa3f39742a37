import type { SdlExpose } from '../sdl/sdl.ts';
import { supervisorScript } from '../supervisor.ts';

/** Process 1 of every CI container (design 11). */
export const supervisorCommand: readonly string[] = ['sh', '-c', supervisorScript];

/**
 * A manifest needs one global endpoint, and a port other than 80 needs no host name. Nothing listens on this one (design 13).
 */
export const unusedEndpoint: SdlExpose = {
  port: 65022,
  as: 0,
  proto: 'TCP',
  accept: null,
  to: [{ global: true, service: '', ip: '' }],
  httpOptions: {
    maxBodySize: 1_048_576,
    readTimeout: 60_000,
    sendTimeout: 60_000,
    nextTries: 3,
    nextTimeout: 0,
    nextCases: ['error', 'timeout'],
  },
};

const SALT_NAME = 'AKR_SALT=';

/** The salt's place in the env (design 8). */
export function saltEntry(salt: string): string {
  return `${SALT_NAME}${salt}`;
}

/** Whether an entry of the env is a salt, such as one that a printed file carries. */
export function isSaltEntry(entry: string): boolean {
  return entry.startsWith(SALT_NAME);
}

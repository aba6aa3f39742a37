/** The provider's private close codes for streams (upstream `gateway/rest/router.go`). The reason is usually empty. */
export const closeCodes = { internal: 4000, leaseNotFound: 4001, unavailable: 4002 } as const;

/** RFC 6455: 1000 is an agreed end; 1005 stands for a close frame without a code, 1006 for no close frame at all. */
const NORMAL = 1000;
const NO_CODE = 1005;

export type StreamClose = 'ended' | 'internal' | 'lease-not-found' | 'unavailable' | 'dropped';

/** What the code of a closed WebSocket says about the stream that it carried. */
export function readCloseCode(code: number): StreamClose {
  if (code === NORMAL || code === NO_CODE) return 'ended';
  if (code === closeCodes.internal) return 'internal';
  if (code === closeCodes.leaseNotFound) return 'lease-not-found';
  return code === closeCodes.unavailable ? 'unavailable' : 'dropped';
}

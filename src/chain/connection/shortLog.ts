/** Far above any sentence of a module; a whole screen is for nobody. */
const MOST_CHARACTERS = 1_000;

/**
 * A node's log as it may be shown: without the stack trace that the SDK puts under a panic, which is three pages of Go. For people only:
 * nothing is decided by it. Source: cosmos-sdk `baseapp/recovery.go` newDefaultRecoveryMiddleware; seen on node v2.1.0-rc12.
 */
export function shortLog(log: string): string {
  const [said = ''] = log.split(/\s*\nstack:\n/, 1);
  return said.length > MOST_CHARACTERS ? `${said.slice(0, MOST_CHARACTERS)}…` : said;
}

/** So many keys are kept; the oldest goes first. */
const MOST_KEYS = 10_000;

/**
 * Remembers public keys by address: an account's key never changes on the chain, and reading it for each request would put every tenant's
 * request on our node. That there is none is not remembered, for it may come with the next block.
 */
export function rememberKeys(
  find: (address: string) => Promise<Uint8Array | undefined>,
): (address: string) => Promise<Uint8Array | undefined> {
  const known = new Map<string, Uint8Array>();
  return async (address) => {
    const key = known.get(address) ?? (await find(address));
    const [oldest] = known.keys();
    if (known.size >= MOST_KEYS && oldest !== undefined && !known.has(address)) known.delete(oldest);
    if (key) known.set(address, key);
    return key;
  };
}

const DEVNET_PREFIXES = ['devnet', 'akash-runner-devnet'];

/** Whether a chain id names an embedded devnet: what lifts the refusal of private addresses and lets the local executor run. */
export function isDevnetChainId(chainId: string): boolean {
  return DEVNET_PREFIXES.some((prefix) => chainId.startsWith(prefix));
}

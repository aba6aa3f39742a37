/**
 * What the chain accepts for one replica, and for a group as a whole. Source: chain-sdk
 * `go/node/deployment/v1beta4/validation_config.go`; facts: protocol page on limits.
 */
export const chainLimits = {
  cpuMilli: { min: 10, max: 384_000 },
  gpuUnits: { min: 0, max: 24 },
  memoryBytes: { min: 2n ** 20n, max: 2n * 2n ** 40n },
  /** Each volume on its own. */
  storageBytes: { min: 5n * 2n ** 20n, max: 32n * 2n ** 40n },
  /** Smallest coin units per block and replica. */
  unitPrice: 10_000_000n,
  /** A group may have this many times the most that one replica may have. */
  groupFactor: 50n,
} as const;

/** Names of attributes as the chain checks them, a final wildcard included. */
export const attributeKey = /^[a-zA-Z][\w/.-]{1,126}[\w*]?$/;

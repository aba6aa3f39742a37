/** What the imitated node says of itself. CometBFT's version decides how clients talk to it. Sources: cometbft fork `version/version.go`, node v2.1 `go.mod`. */
export const VERSION = {
  comet: '0.38.19',
  akash: 'v2.1.0-devnet',
  sdk: 'v0.53.7',
  name: 'akash',
  moniker: 'akash-runner-devnet',
} as const;

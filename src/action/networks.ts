/** Where a chain is found and how it calls itself. */
export interface Network {
  readonly chainId: string;
  /** RPC nodes in order of preference; empty where everybody has their own. */
  readonly nodes: readonly string[];
}

/** The networks that can be named. Public nodes as the upstream programs name them; none was tried from here. Name your own with `node`. */
export const networks = {
  mainnet: {
    chainId: 'akashnet-2',
    nodes: ['https://rpc.akashnet.net:443', 'https://rpc.akash.network'],
  },
  sandbox: { chainId: 'sandbox-2', nodes: ['https://rpc.sandbox-2.aksh.pw'] },
  devnet: { chainId: 'akash-runner-devnet', nodes: [] },
} as const satisfies Readonly<Record<string, Network>>;

export type NetworkName = keyof typeof networks;

/** An error in the words of JSON-RPC 2.0, as CometBFT uses them. */
export interface RpcError {
  readonly code: number;
  readonly message: string;
  readonly data: string;
}

/** Source: cometbft `rpc/jsonrpc/types/types.go`. */
export const rpcErrors = {
  parse: (data: string): RpcError => ({ code: -32700, message: 'Parse error. Invalid JSON', data }),
  invalidRequest: (data: string): RpcError => ({ code: -32600, message: 'Invalid Request', data }),
  methodNotFound: (data: string): RpcError => ({ code: -32601, message: 'Method not found', data }),
  invalidParams: (data: string): RpcError => ({ code: -32602, message: 'Invalid params', data }),
  internal: (data: string): RpcError => ({ code: -32603, message: 'Internal error', data }),
  server: (data: string): RpcError => ({ code: -32000, message: 'Server error', data }),
} as const;

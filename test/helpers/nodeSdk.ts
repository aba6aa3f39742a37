import { createChainNodeSDK, createStargateClient, type SDKError } from '@akashnetwork/chain-sdk';
import type { TestDevnet, TestWallet } from './devnet.ts';

/** Akash's own SDK for Node, unmodified: queries over the devnet's gRPC, transactions over its RPC. */
export function openNodeSdk(devnet: TestDevnet, wallet?: TestWallet): ReturnType<typeof createChainNodeSDK> {
  return createChainNodeSDK({
    // It would ask three times what the server refuses.
    query: { baseUrl: devnet.grpcUrl!, transportOptions: { retry: { maxAttempts: 0 } } },
    ...(wallet && {
      tx: {
        signer: createStargateClient({
          baseUrl: devnet.rpcUrl,
          signerMnemonic: wallet.mnemonic,
          // A test's blocks come at once; by default it looks every three seconds.
          stargateOptions: { broadcastPollIntervalMs: 10 },
        }),
      },
    }),
  });
}

/** The gRPC status with which a call of the SDK fails; 0 when it does not. */
export function statusOfCall(call: Promise<unknown>): Promise<number> {
  return call.then(
    () => 0,
    (error: SDKError) => Number(error.code),
  );
}

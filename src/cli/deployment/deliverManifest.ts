import type { DeploymentId } from '../../chain/protocol/ids.ts';
import { sendManifest } from '../../tenant/sendManifest.ts';
import type { Call } from '../frame/command.ts';
import { connectLease } from '../lease/connectLease.ts';

/** Sends the manifest to each of these providers, one after the other. @throws RunnerError MANIFEST_NOT_TAKEN, CLI_NOT_FOUND. */
export async function deliverManifest(
  call: Call,
  options: {
    readonly id: DeploymentId;
    readonly manifestJson: string;
    readonly providers: readonly string[];
    readonly allowPrivateHosts: boolean;
  },
): Promise<void> {
  const { clock, random, signal } = call.terminal;
  const { allowPrivateHosts } = options;
  for (const provider of new Set(options.providers)) {
    const gateway = await connectLease(call, { provider }, { scopes: ['send-manifest'], allowPrivateHosts });
    await call.during(
      `sending the manifest to ${provider}`,
      sendManifest({ clock, random, signal }, gateway, options, provider),
    );
  }
}

import Long from 'long';
import { systemClock } from '../../src/base/clock.ts';
import { silentLogger } from '../../src/base/logger.ts';
import { systemRandom } from '../../src/base/random.ts';
import { connectChain } from '../../src/chain/connection/connectChain.ts';
import { sendMsg } from '../../src/chain/message/sendMsg.ts';
import { GroupSpec } from '../../src/chain/protocol/akash.ts';

/** Ids that look like the chain's and belong to nobody. */
export const owner = 'akash1owner';
export const provider = 'akash1provider';
export const deploymentId = { owner, dseq: 42n };
export const groupId = { ...deploymentId, gseq: 1 };
export const orderId = { ...groupId, oseq: 2 };
export const leaseId = { ...orderId, provider };
export const wireId = { owner, dseq: Long.fromNumber(42, true), gseq: 1, oseq: 2, provider, bseq: 0 };

export const price = { denom: 'uact', amount: { atomics: 1_500_000_000_000_000_000n } };
export const wirePrice = { denom: 'uact', amount: '1.5' };
export const deposit = { denom: 'uact', amount: 500_000n };

export const groupSpec = GroupSpec.fromPartial({ name: 'akr', resources: [{ count: 1, price: wirePrice }] });

/** Any message will do where nobody runs it. */
export const anyMsg = sendMsg({ from: owner, to: provider, amount: [{ denom: 'uakt', amount: 1n }] });

/** What every connection of a test is made of; with deadlines that no loaded machine misses. */
export const quiet = { clock: systemClock, random: systemRandom, logger: silentLogger, deadlineMs: 15_000 };

export function connectTo(...endpoints: string[]) {
  return connectChain({ ...quiet, endpoints });
}

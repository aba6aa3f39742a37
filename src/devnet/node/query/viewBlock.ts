import { toBech32 } from '@cosmjs/encoding';
import type { GetLatestBlockResponse } from 'cosmjs-types/cosmos/base/tendermint/v1beta1/query';
import { Block as SdkBlock } from 'cosmjs-types/cosmos/base/tendermint/v1beta1/types';
import { Block as CometBlock } from 'cosmjs-types/tendermint/types/block';
import type { Block } from '../blockTypes.ts';
import { type Chain, headerOf, lastCommitOf } from '../sealBlock.ts';

/** A block in protobuf, as CometBFT has it and as the SDK shows it: there the proposer is named in text. */
export function viewBlock(chain: Chain, block: Block): Required<GetLatestBlockResponse> {
  const header = headerOf(chain, block);
  const lastCommit = lastCommitOf(chain, block);
  const rest = { data: { txs: block.txs.map(({ bytes }) => bytes) }, evidence: { evidence: [] } };
  return {
    blockId: { hash: block.hash, partSetHeader: block.parts },
    block: CometBlock.fromPartial({ ...rest, header, lastCommit }),
    sdkBlock: SdkBlock.fromPartial({
      ...rest,
      header: { ...header, proposerAddress: consensusAddress(header.proposerAddress) },
      lastCommit,
    }),
  };
}

/** A validator's address in text. */
export function consensusAddress(address: Uint8Array): string {
  return toBech32('akashvalcons', address);
}

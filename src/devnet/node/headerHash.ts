import { Timestamp } from 'cosmjs-types/google/protobuf/timestamp';
import { BlockID, type Header } from 'cosmjs-types/tendermint/types/types';
import { Consensus } from 'cosmjs-types/tendermint/version/types';
import { merkleRoot } from './merkle.ts';
import { bytesField, numberField } from './protoWire.ts';

/** A block's hash, 32 bytes: the root over the header's fields. Source: cometbft `types/block.go` Header.Hash. */
export function headerHash(header: Header): Uint8Array {
  return merkleRoot([
    Consensus.encode(header.version).finish(),
    wrap(Buffer.from(header.chainId)),
    numberField(1, header.height),
    Timestamp.encode(header.time).finish(),
    BlockID.encode(header.lastBlockId).finish(),
    ...[
      header.lastCommitHash,
      header.dataHash,
      header.validatorsHash,
      header.nextValidatorsHash,
      header.consensusHash,
      header.appHash,
      header.lastResultsHash,
      header.evidenceHash,
      header.proposerAddress,
    ].map(wrap),
  ]);
}

/** Google's wrapper message of a text or of bytes; nothing at all for an empty one. */
function wrap(value: Uint8Array): Uint8Array {
  return value.length === 0 ? value : bytesField(1, value);
}

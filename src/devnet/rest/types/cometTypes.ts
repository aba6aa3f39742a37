/** Messages of CometBFT within those of the SDK. Source: cometbft v0.38.21 `proto/tendermint`. */
export const cometTypes = `
package tendermint.abci
Event { type=1 string; attributes=2 EventAttribute[] }
EventAttribute { key=1 string; value=2 string; index=3 bool }

package tendermint.crypto
PublicKey { ed25519=1 bytes|sum; secp256k1=2 bytes|sum }

package tendermint.p2p
DefaultNodeInfo {
  protocol_version=1 ProtocolVersion; default_node_id=2 string; listen_addr=3 string; network=4 string;
  version=5 string; channels=6 bytes; moniker=7 string; other=8 DefaultNodeInfoOther
}
DefaultNodeInfoOther { tx_index=1 string; rpc_address=2 string }
ProtocolVersion { p2p=1 uint64; block=2 uint64; app=3 uint64 }

package tendermint.types
Block { header=1 Header; data=2 Data; evidence=3 EvidenceList; last_commit=4 Commit? }
BlockID { hash=1 bytes; part_set_header=2 PartSetHeader }
Commit { height=1 int64; round=2 int32; block_id=3 BlockID; signatures=4 CommitSig[] }
CommitSig { block_id_flag=1 BlockIDFlag; validator_address=2 bytes; timestamp=3 Time; signature=4 bytes }
Data { txs=1 bytes[] }
DuplicateVoteEvidence {
  vote_a=1 Vote?; vote_b=2 Vote?; total_voting_power=3 int64; validator_power=4 int64; timestamp=5 Time
}
Evidence {
  duplicate_vote_evidence=1 DuplicateVoteEvidence|sum; light_client_attack_evidence=2 LightClientAttackEvidence|sum
}
EvidenceList { evidence=1 Evidence[] }
Header {
  version=1 tendermint.version.Consensus; chain_id=2 string; height=3 int64; time=4 Time; last_block_id=5 BlockID;
  last_commit_hash=6 bytes; data_hash=7 bytes; validators_hash=8 bytes; next_validators_hash=9 bytes;
  consensus_hash=10 bytes; app_hash=11 bytes; last_results_hash=12 bytes; evidence_hash=13 bytes;
  proposer_address=14 bytes
}
LightBlock { signed_header=1 SignedHeader?; validator_set=2 ValidatorSet? }
LightClientAttackEvidence {
  conflicting_block=1 LightBlock?; common_height=2 int64; byzantine_validators=3 Validator[];
  total_voting_power=4 int64; timestamp=5 Time
}
PartSetHeader { total=1 uint32; hash=2 bytes }
SignedHeader { header=1 Header?; commit=2 Commit? }
Validator { address=1 bytes; pub_key=2 tendermint.crypto.PublicKey; voting_power=3 int64; proposer_priority=4 int64 }
ValidatorSet { validators=1 Validator[]; proposer=2 Validator?; total_voting_power=3 int64 }
Vote {
  type=1 SignedMsgType; height=2 int64; round=3 int32; block_id=4 BlockID; timestamp=5 Time;
  validator_address=6 bytes; validator_index=7 int32; signature=8 bytes; extension=9 bytes;
  extension_signature=10 bytes
}
enum BlockIDFlag { BLOCK_ID_FLAG_UNKNOWN=0 BLOCK_ID_FLAG_ABSENT=1 BLOCK_ID_FLAG_COMMIT=2 BLOCK_ID_FLAG_NIL=3 }
enum SignedMsgType { SIGNED_MSG_TYPE_UNKNOWN=0 SIGNED_MSG_TYPE_PREVOTE=1 SIGNED_MSG_TYPE_PRECOMMIT=2 SIGNED_MSG_TYPE_PROPOSAL=32 }

package tendermint.version
Consensus { block=1 uint64; app=2 uint64 }
`;

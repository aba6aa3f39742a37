/** Messages of the SDK's modules, with all that they hold. Source: cosmos-sdk v0.53.7 `proto/cosmos`. */
export const cosmosTypes = `
package google.protobuf
Any { type_url=1 string; value=2 bytes }
Duration { seconds=1 int64; nanos=2 int32 }
Timestamp { seconds=1 int64; nanos=2 int32 }

package cosmos.auth.v1beta1
AddressBytesToStringRequest { address_bytes=1 bytes }
AddressBytesToStringResponse { address_string=1 string }
AddressStringToBytesRequest { address_string=1 string }
AddressStringToBytesResponse { address_bytes=1 bytes }
BaseAccount { address=1 string; pub_key=2 Any?; account_number=3 uint64; sequence=4 uint64 }
Bech32PrefixRequest {}
Bech32PrefixResponse { bech32_prefix=1 string }
ModuleAccount { base_account=1 BaseAccount?; name=2 string; permissions=3 string[] }
MsgUpdateParams { authority=1 string; params=2 Params }
MsgUpdateParamsResponse {}
Params {
  max_memo_characters=1 uint64; tx_sig_limit=2 uint64; tx_size_cost_per_byte=3 uint64;
  sig_verify_cost_ed25519=4 uint64; sig_verify_cost_secp256k1=5 uint64
}
QueryAccountAddressByIDRequest { id=1 int64; account_id=2 uint64 }
QueryAccountAddressByIDResponse { account_address=1 string }
QueryAccountInfoRequest { address=1 string }
QueryAccountInfoResponse { info=1 BaseAccount? }
QueryAccountRequest { address=1 string }
QueryAccountResponse { account=1 Any? }
QueryAccountsRequest { pagination=1 cosmos.base.query.v1beta1.PageRequest? }
QueryAccountsResponse { accounts=1 Any[]; pagination=2 cosmos.base.query.v1beta1.PageResponse? }
QueryModuleAccountByNameRequest { name=1 string }
QueryModuleAccountByNameResponse { account=1 Any? }
QueryModuleAccountsRequest {}
QueryModuleAccountsResponse { accounts=1 Any[] }
QueryParamsRequest {}
QueryParamsResponse { params=1 Params }

package cosmos.authz.v1beta1
GenericAuthorization { msg=1 string }
Grant { authorization=1 Any?; expiration=2 Time? }
GrantAuthorization { granter=1 string; grantee=2 string; authorization=3 Any?; expiration=4 Time? }
MsgExec { grantee=1 string; msgs=2 Any[] }
MsgExecResponse { results=1 bytes[] }
MsgGrant { granter=1 string; grantee=2 string; grant=3 Grant }
MsgGrantResponse {}
MsgRevoke { granter=1 string; grantee=2 string; msg_type_url=3 string }
MsgRevokeResponse {}
QueryGranteeGrantsRequest { grantee=1 string; pagination=2 cosmos.base.query.v1beta1.PageRequest? }
QueryGranteeGrantsResponse { grants=1 GrantAuthorization[]; pagination=2 cosmos.base.query.v1beta1.PageResponse? }
QueryGranterGrantsRequest { granter=1 string; pagination=2 cosmos.base.query.v1beta1.PageRequest? }
QueryGranterGrantsResponse { grants=1 GrantAuthorization[]; pagination=2 cosmos.base.query.v1beta1.PageResponse? }
QueryGrantsRequest {
  granter=1 string; grantee=2 string; msg_type_url=3 string; pagination=4 cosmos.base.query.v1beta1.PageRequest?
}
QueryGrantsResponse { grants=1 Grant[]; pagination=2 cosmos.base.query.v1beta1.PageResponse? }

package cosmos.bank.v1beta1
DenomOwner { address=1 string; balance=2 cosmos.base.v1beta1.Coin }
DenomUnit { denom=1 string; exponent=2 uint32; aliases=3 string[] }
Input { address=1 string; coins=2 cosmos.base.v1beta1.Coin[] }
Metadata {
  description=1 string; denom_units=2 DenomUnit[]; base=3 string; display=4 string; name=5 string; symbol=6 string;
  uri=7 string; uri_hash=8 string
}
MsgMultiSend { inputs=1 Input[]; outputs=2 Output[] }
MsgMultiSendResponse {}
MsgSend { from_address=1 string; to_address=2 string; amount=3 cosmos.base.v1beta1.Coin[] }
MsgSendResponse {}
MsgSetSendEnabled { authority=1 string; send_enabled=2 SendEnabled[]; use_default_for=3 string[] }
MsgSetSendEnabledResponse {}
MsgUpdateParams { authority=1 string; params=2 Params }
MsgUpdateParamsResponse {}
Output { address=1 string; coins=2 cosmos.base.v1beta1.Coin[] }
Params { send_enabled=1 SendEnabled[]; default_send_enabled=2 bool }
QueryAllBalancesRequest {
  address=1 string; pagination=2 cosmos.base.query.v1beta1.PageRequest?; resolve_denom=3 bool
}
QueryAllBalancesResponse {
  balances=1 cosmos.base.v1beta1.Coin[]; pagination=2 cosmos.base.query.v1beta1.PageResponse?
}
QueryBalanceRequest { address=1 string; denom=2 string }
QueryBalanceResponse { balance=1 cosmos.base.v1beta1.Coin? }
QueryDenomMetadataByQueryStringRequest { denom=1 string }
QueryDenomMetadataByQueryStringResponse { metadata=1 Metadata }
QueryDenomMetadataRequest { denom=1 string }
QueryDenomMetadataResponse { metadata=1 Metadata }
QueryDenomOwnersByQueryRequest { denom=1 string; pagination=2 cosmos.base.query.v1beta1.PageRequest? }
QueryDenomOwnersByQueryResponse { denom_owners=1 DenomOwner[]; pagination=2 cosmos.base.query.v1beta1.PageResponse? }
QueryDenomOwnersRequest { denom=1 string; pagination=2 cosmos.base.query.v1beta1.PageRequest? }
QueryDenomOwnersResponse { denom_owners=1 DenomOwner[]; pagination=2 cosmos.base.query.v1beta1.PageResponse? }
QueryDenomsMetadataRequest { pagination=1 cosmos.base.query.v1beta1.PageRequest? }
QueryDenomsMetadataResponse { metadatas=1 Metadata[]; pagination=2 cosmos.base.query.v1beta1.PageResponse? }
QueryParamsRequest {}
QueryParamsResponse { params=1 Params }
QuerySendEnabledRequest { denoms=1 string[]; pagination=99 cosmos.base.query.v1beta1.PageRequest? }
QuerySendEnabledResponse { send_enabled=1 SendEnabled[]; pagination=99 cosmos.base.query.v1beta1.PageResponse? }
QuerySpendableBalanceByDenomRequest { address=1 string; denom=2 string }
QuerySpendableBalanceByDenomResponse { balance=1 cosmos.base.v1beta1.Coin? }
QuerySpendableBalancesRequest { address=1 string; pagination=2 cosmos.base.query.v1beta1.PageRequest? }
QuerySpendableBalancesResponse {
  balances=1 cosmos.base.v1beta1.Coin[]; pagination=2 cosmos.base.query.v1beta1.PageResponse?
}
QuerySupplyOfRequest { denom=1 string }
QuerySupplyOfResponse { amount=1 cosmos.base.v1beta1.Coin }
QueryTotalSupplyRequest { pagination=1 cosmos.base.query.v1beta1.PageRequest? }
QueryTotalSupplyResponse { supply=1 cosmos.base.v1beta1.Coin[]; pagination=2 cosmos.base.query.v1beta1.PageResponse? }
SendAuthorization { spend_limit=1 cosmos.base.v1beta1.Coin[]; allow_list=2 string[] }
SendEnabled { denom=1 string; enabled=2 bool }

package cosmos.base.abci.v1beta1
ABCIMessageLog { msg_index=1 uint32; log=2 string; events=3 StringEvent[] }
Attribute { key=1 string; value=2 string }
GasInfo { gas_wanted=1 uint64; gas_used=2 uint64 }
Result { data=1 bytes; log=2 string; events=3 tendermint.abci.Event[]; msg_responses=4 Any[] }
StringEvent { type=1 string; attributes=2 Attribute[] }
TxResponse {
  height=1 int64; txhash=2 string; codespace=3 string; code=4 uint32; data=5 string; raw_log=6 string;
  logs=7 ABCIMessageLog[]; info=8 string; gas_wanted=9 int64; gas_used=10 int64; tx=11 Any?; timestamp=12 string;
  events=13 tendermint.abci.Event[]
}

package cosmos.base.node.v1beta1
ConfigRequest {}
ConfigResponse {
  minimum_gas_price=1 string; pruning_keep_recent=2 string; pruning_interval=3 string; halt_height=4 uint64
}
StatusRequest {}
StatusResponse {
  earliest_store_height=1 uint64; height=2 uint64; timestamp=3 Time?; app_hash=4 bytes; validator_hash=5 bytes
}

package cosmos.base.query.v1beta1
PageRequest { key=1 bytes; offset=2 uint64; limit=3 uint64; count_total=4 bool; reverse=5 bool }
PageResponse { next_key=1 bytes; total=2 uint64 }

package cosmos.base.tendermint.v1beta1
ABCIQueryRequest { data=1 bytes; path=2 string; height=3 int64; prove=4 bool }
ABCIQueryResponse {
  code=1 uint32; log=3 string; info=4 string; index=5 int64; key=6 bytes; value=7 bytes; proof_ops=8 ProofOps?;
  height=9 int64; codespace=10 string
}
Block {
  header=1 Header; data=2 tendermint.types.Data; evidence=3 tendermint.types.EvidenceList;
  last_commit=4 tendermint.types.Commit?
}
GetBlockByHeightRequest { height=1 int64 }
GetBlockByHeightResponse { block_id=1 tendermint.types.BlockID?; block=2 tendermint.types.Block?; sdk_block=3 Block? }
GetLatestBlockRequest {}
GetLatestBlockResponse { block_id=1 tendermint.types.BlockID?; block=2 tendermint.types.Block?; sdk_block=3 Block? }
GetLatestValidatorSetRequest { pagination=1 cosmos.base.query.v1beta1.PageRequest? }
GetLatestValidatorSetResponse {
  block_height=1 int64; validators=2 Validator[]; pagination=3 cosmos.base.query.v1beta1.PageResponse?
}
GetNodeInfoRequest {}
GetNodeInfoResponse { default_node_info=1 tendermint.p2p.DefaultNodeInfo?; application_version=2 VersionInfo? }
GetSyncingRequest {}
GetSyncingResponse { syncing=1 bool }
GetValidatorSetByHeightRequest { height=1 int64; pagination=2 cosmos.base.query.v1beta1.PageRequest? }
GetValidatorSetByHeightResponse {
  block_height=1 int64; validators=2 Validator[]; pagination=3 cosmos.base.query.v1beta1.PageResponse?
}
Header {
  version=1 tendermint.version.Consensus; chain_id=2 string; height=3 int64; time=4 Time;
  last_block_id=5 tendermint.types.BlockID; last_commit_hash=6 bytes; data_hash=7 bytes; validators_hash=8 bytes;
  next_validators_hash=9 bytes; consensus_hash=10 bytes; app_hash=11 bytes; last_results_hash=12 bytes;
  evidence_hash=13 bytes; proposer_address=14 string
}
Module { path=1 string; version=2 string; sum=3 string }
ProofOp { type=1 string; key=2 bytes; data=3 bytes }
ProofOps { ops=1 ProofOp[] }
Validator { address=1 string; pub_key=2 Any?; voting_power=3 int64; proposer_priority=4 int64 }
VersionInfo {
  name=1 string; app_name=2 string; version=3 string; git_commit=4 string; build_tags=5 string; go_version=6 string;
  build_deps=7 Module[]; cosmos_sdk_version=8 string
}

package cosmos.base.v1beta1
Coin { denom=1 string; amount=2 Int }
DecCoin { denom=1 string; amount=2 Dec }

package cosmos.crypto.ed25519
PubKey { key=1 bytes }

package cosmos.crypto.multisig
LegacyAminoPubKey { threshold=1 uint32; public_keys=2 Any[] }

package cosmos.crypto.multisig.v1beta1
CompactBitArray { extra_bits_stored=1 uint32; elems=2 bytes }

package cosmos.crypto.secp256k1
PubKey { key=1 bytes }

package cosmos.feegrant.v1beta1
AllowedMsgAllowance { allowance=1 Any?; allowed_messages=2 string[] }
BasicAllowance { spend_limit=1 cosmos.base.v1beta1.Coin[]; expiration=2 Time? }
Grant { granter=1 string; grantee=2 string; allowance=3 Any? }
MsgGrantAllowance { granter=1 string; grantee=2 string; allowance=3 Any? }
MsgGrantAllowanceResponse {}
MsgPruneAllowances { pruner=1 string }
MsgPruneAllowancesResponse {}
MsgRevokeAllowance { granter=1 string; grantee=2 string }
MsgRevokeAllowanceResponse {}
PeriodicAllowance {
  basic=1 BasicAllowance; period=2 Duration; period_spend_limit=3 cosmos.base.v1beta1.Coin[];
  period_can_spend=4 cosmos.base.v1beta1.Coin[]; period_reset=5 Time
}
QueryAllowanceRequest { granter=1 string; grantee=2 string }
QueryAllowanceResponse { allowance=1 Grant? }
QueryAllowancesByGranterRequest { granter=1 string; pagination=2 cosmos.base.query.v1beta1.PageRequest? }
QueryAllowancesByGranterResponse { allowances=1 Grant[]; pagination=2 cosmos.base.query.v1beta1.PageResponse? }
QueryAllowancesRequest { grantee=1 string; pagination=2 cosmos.base.query.v1beta1.PageRequest? }
QueryAllowancesResponse { allowances=1 Grant[]; pagination=2 cosmos.base.query.v1beta1.PageResponse? }

package cosmos.tx.signing.v1beta1
enum SignMode { SIGN_MODE_UNSPECIFIED=0 SIGN_MODE_DIRECT=1 SIGN_MODE_TEXTUAL=2 SIGN_MODE_DIRECT_AUX=3 SIGN_MODE_LEGACY_AMINO_JSON=127 SIGN_MODE_EIP_191=191 }

package cosmos.tx.v1beta1
AuthInfo { signer_infos=1 SignerInfo[]; fee=2 Fee?; tip=3 Tip? }
BroadcastTxRequest { tx_bytes=1 bytes; mode=2 BroadcastMode }
BroadcastTxResponse { tx_response=1 cosmos.base.abci.v1beta1.TxResponse? }
Fee { amount=1 cosmos.base.v1beta1.Coin[]; gas_limit=2 uint64; payer=3 string; granter=4 string }
GetBlockWithTxsRequest { height=1 int64; pagination=2 cosmos.base.query.v1beta1.PageRequest? }
GetBlockWithTxsResponse {
  txs=1 Tx[]; block_id=2 tendermint.types.BlockID?; block=3 tendermint.types.Block?;
  pagination=4 cosmos.base.query.v1beta1.PageResponse?
}
GetTxRequest { hash=1 string }
GetTxResponse { tx=1 Tx?; tx_response=2 cosmos.base.abci.v1beta1.TxResponse? }
GetTxsEventRequest {
  events=1 string[]; pagination=2 cosmos.base.query.v1beta1.PageRequest?; order_by=3 OrderBy; page=4 uint64;
  limit=5 uint64; query=6 string
}
GetTxsEventResponse {
  txs=1 Tx[]; tx_responses=2 cosmos.base.abci.v1beta1.TxResponse[];
  pagination=3 cosmos.base.query.v1beta1.PageResponse?; total=4 uint64
}
ModeInfo { single=1 ModeInfo.Single|sum; multi=2 ModeInfo.Multi|sum }
ModeInfo.Multi { bitarray=1 cosmos.crypto.multisig.v1beta1.CompactBitArray?; mode_infos=2 ModeInfo[] }
ModeInfo.Single { mode=1 cosmos.tx.signing.v1beta1.SignMode }
SignerInfo { public_key=1 Any?; mode_info=2 ModeInfo?; sequence=3 uint64 }
SimulateRequest { tx=1 Tx?; tx_bytes=2 bytes }
SimulateResponse { gas_info=1 cosmos.base.abci.v1beta1.GasInfo?; result=2 cosmos.base.abci.v1beta1.Result? }
Tip { amount=1 cosmos.base.v1beta1.Coin[]; tipper=2 string }
Tx { body=1 TxBody?; auth_info=2 AuthInfo?; signatures=3 bytes[] }
TxBody {
  messages=1 Any[]; memo=2 string; timeout_height=3 uint64; unordered=4 bool; timeout_timestamp=5 Time?;
  extension_options=1023 Any[]; non_critical_extension_options=2047 Any[]
}
TxDecodeAminoRequest { amino_binary=1 bytes }
TxDecodeAminoResponse { amino_json=1 string }
TxDecodeRequest { tx_bytes=1 bytes }
TxDecodeResponse { tx=1 Tx? }
TxEncodeAminoRequest { amino_json=1 string }
TxEncodeAminoResponse { amino_binary=1 bytes }
TxEncodeRequest { tx=1 Tx? }
TxEncodeResponse { tx_bytes=1 bytes }
enum BroadcastMode { BROADCAST_MODE_UNSPECIFIED=0 BROADCAST_MODE_BLOCK=1 BROADCAST_MODE_SYNC=2 BROADCAST_MODE_ASYNC=3 }
enum OrderBy { ORDER_BY_UNSPECIFIED=0 ORDER_BY_ASC=1 ORDER_BY_DESC=2 }

package cosmos.vesting.v1beta1
BaseVestingAccount {
  base_account=1 cosmos.auth.v1beta1.BaseAccount?; original_vesting=2 cosmos.base.v1beta1.Coin[];
  delegated_free=3 cosmos.base.v1beta1.Coin[]; delegated_vesting=4 cosmos.base.v1beta1.Coin[]; end_time=5 int64
}
ContinuousVestingAccount { base_vesting_account=1 BaseVestingAccount?; start_time=2 int64 }
DelayedVestingAccount { base_vesting_account=1 BaseVestingAccount? }
`;

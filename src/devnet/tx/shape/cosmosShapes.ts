/**
 * Transactions, keys and the messages of the SDK's modules, in the form that `parseShapes` reads. Source: cosmos-sdk v0.53.7 `proto/cosmos`,
 * with the options `amino.name`, `amino.dont_omitempty`, `amino.encoding`, `cosmos_proto.scalar`.
 */
export const cosmosShapes = `
cosmos.auth.v1beta1.MsgUpdateParams cosmos-sdk/x/auth/MsgUpdateParams
  1 authority string
  2 params cosmos.auth.v1beta1.Params keep
cosmos.auth.v1beta1.Params cosmos-sdk/x/auth/Params
  1 max_memo_characters uint64
  2 tx_sig_limit uint64
  3 tx_size_cost_per_byte uint64
  4 sig_verify_cost_ed25519 uint64
  5 sig_verify_cost_secp256k1 uint64
cosmos.authz.v1beta1.GenericAuthorization cosmos-sdk/GenericAuthorization
  1 msg string
cosmos.authz.v1beta1.Grant
  1 authorization google.protobuf.Any
  2 expiration google.protobuf.Timestamp
cosmos.authz.v1beta1.MsgExec cosmos-sdk/MsgExec
  1 grantee string
  2 msgs google.protobuf.Any[]
cosmos.authz.v1beta1.MsgGrant cosmos-sdk/MsgGrant
  1 granter string
  2 grantee string
  3 grant cosmos.authz.v1beta1.Grant keep
cosmos.authz.v1beta1.MsgRevoke cosmos-sdk/MsgRevoke
  1 granter string
  2 grantee string
  3 msg_type_url string
cosmos.bank.v1beta1.Input
  1 address string
  2 coins cosmos.base.v1beta1.Coin[] keep coins
cosmos.bank.v1beta1.MsgMultiSend cosmos-sdk/MsgMultiSend
  1 inputs cosmos.bank.v1beta1.Input[] keep
  2 outputs cosmos.bank.v1beta1.Output[] keep
cosmos.bank.v1beta1.MsgSend cosmos-sdk/MsgSend
  1 from_address string
  2 to_address string
  3 amount cosmos.base.v1beta1.Coin[] keep coins
cosmos.bank.v1beta1.MsgSetSendEnabled cosmos-sdk/MsgSetSendEnabled
  1 authority string
  2 send_enabled cosmos.bank.v1beta1.SendEnabled[]
  3 use_default_for string[]
cosmos.bank.v1beta1.MsgUpdateParams cosmos-sdk/x/bank/MsgUpdateParams
  1 authority string
  2 params cosmos.bank.v1beta1.Params keep
cosmos.bank.v1beta1.Output
  1 address string
  2 coins cosmos.base.v1beta1.Coin[] keep coins
cosmos.bank.v1beta1.Params cosmos-sdk/x/bank/Params
  1 send_enabled cosmos.bank.v1beta1.SendEnabled[]
  2 default_send_enabled bool
cosmos.bank.v1beta1.SendAuthorization cosmos-sdk/SendAuthorization
  1 spend_limit cosmos.base.v1beta1.Coin[] keep coins
  2 allow_list string[]
cosmos.bank.v1beta1.SendEnabled
  1 denom string
  2 enabled bool
cosmos.base.v1beta1.Coin
  1 denom string
  2 amount Int keep
cosmos.base.v1beta1.DecCoin
  1 denom string
  2 amount Dec
cosmos.crypto.ed25519.PubKey tendermint/PubKeyEd25519
  1 key bytes
cosmos.crypto.multisig.LegacyAminoPubKey tendermint/PubKeyMultisigThreshold
  1 threshold uint32
  2 public_keys google.protobuf.Any[]
cosmos.crypto.multisig.v1beta1.CompactBitArray
  1 extra_bits_stored uint32
  2 elems bytes
cosmos.crypto.multisig.v1beta1.MultiSignature
  1 signatures bytes[]
cosmos.crypto.secp256k1.PubKey tendermint/PubKeySecp256k1
  1 key bytes
cosmos.crypto.secp256r1.PubKey
  1 key bytes
cosmos.feegrant.v1beta1.AllowedMsgAllowance cosmos-sdk/AllowedMsgAllowance
  1 allowance google.protobuf.Any
  2 allowed_messages string[]
cosmos.feegrant.v1beta1.BasicAllowance cosmos-sdk/BasicAllowance
  1 spend_limit cosmos.base.v1beta1.Coin[] keep coins
  2 expiration google.protobuf.Timestamp
cosmos.feegrant.v1beta1.MsgGrantAllowance cosmos-sdk/MsgGrantAllowance
  1 granter string
  2 grantee string
  3 allowance google.protobuf.Any
cosmos.feegrant.v1beta1.MsgPruneAllowances
  1 pruner string
cosmos.feegrant.v1beta1.MsgRevokeAllowance cosmos-sdk/MsgRevokeAllowance
  1 granter string
  2 grantee string
cosmos.feegrant.v1beta1.PeriodicAllowance cosmos-sdk/PeriodicAllowance
  1 basic cosmos.feegrant.v1beta1.BasicAllowance keep
  2 period google.protobuf.Duration keep
  3 period_spend_limit cosmos.base.v1beta1.Coin[] keep coins
  4 period_can_spend cosmos.base.v1beta1.Coin[] keep coins
  5 period_reset google.protobuf.Timestamp keep
cosmos.tx.v1beta1.AuthInfo
  1 signer_infos cosmos.tx.v1beta1.SignerInfo[]
  2 fee cosmos.tx.v1beta1.Fee
  3 tip cosmos.tx.v1beta1.Tip
cosmos.tx.v1beta1.Fee
  1 amount cosmos.base.v1beta1.Coin[] keep coins
  2 gas_limit uint64
  3 payer string
  4 granter string
cosmos.tx.v1beta1.ModeInfo
  1 single cosmos.tx.v1beta1.ModeInfo.Single
  2 multi cosmos.tx.v1beta1.ModeInfo.Multi
cosmos.tx.v1beta1.ModeInfo.Multi
  1 bitarray cosmos.crypto.multisig.v1beta1.CompactBitArray
  2 mode_infos cosmos.tx.v1beta1.ModeInfo[]
cosmos.tx.v1beta1.ModeInfo.Single
  1 mode enum
cosmos.tx.v1beta1.SignerInfo
  1 public_key google.protobuf.Any
  2 mode_info cosmos.tx.v1beta1.ModeInfo
  3 sequence uint64
cosmos.tx.v1beta1.Tip
  1 amount cosmos.base.v1beta1.Coin[] keep coins
  2 tipper string
cosmos.tx.v1beta1.TxBody
  1 messages google.protobuf.Any[]
  2 memo string
  3 timeout_height uint64
  4 unordered bool
  5 timeout_timestamp google.protobuf.Timestamp
  1023 extension_options google.protobuf.Any[]
  2047 non_critical_extension_options google.protobuf.Any[]
cosmos.tx.v1beta1.TxRaw
  1 body_bytes bytes
  2 auth_info_bytes bytes
  3 signatures bytes[]
google.protobuf.Any
  1 type_url string
  2 value bytes
google.protobuf.Duration
  1 seconds int64
  2 nanos int32
google.protobuf.Timestamp
  1 seconds int64
  2 nanos int32
`;

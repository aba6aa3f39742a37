/** Messages of the market's modules, with all that they hold. Source: chain-sdk `proto/node`, of the packages that node v2.1 registers. */
export const akashTypes = `
package akash.audit.v1
AuditedProvider { owner=1 string; auditor=2 string; attributes=4 akash.base.attributes.v1.Attribute[] }
MsgDeleteProviderAttributes { owner=1 string; auditor=2 string; keys=3 string[] }
MsgDeleteProviderAttributesResponse {}
MsgSignProviderAttributes { owner=1 string; auditor=2 string; attributes=3 akash.base.attributes.v1.Attribute[] }
MsgSignProviderAttributesResponse {}
QueryAllProvidersAttributesRequest { pagination=1 cosmos.base.query.v1beta1.PageRequest? }
QueryAuditorAttributesRequest { auditor=1 string; pagination=2 cosmos.base.query.v1beta1.PageRequest? }
QueryProviderAttributesRequest { owner=1 string; pagination=2 cosmos.base.query.v1beta1.PageRequest? }
QueryProviderAuditorRequest { auditor=1 string; owner=2 string }
QueryProvidersResponse { providers=1 AuditedProvider[]; pagination=2 cosmos.base.query.v1beta1.PageResponse? }

package akash.base.attributes.v1
Attribute { key=1 string; value=2 string }
PlacementRequirements { signed_by=1 SignedBy; attributes=2 Attribute[] }
SignedBy { all_of=1 string[]; any_of=2 string[] }

package akash.base.deposit.v1
Deposit { amount=1 cosmos.base.v1beta1.Coin; sources=5 Source[] }
enum Source { invalid=0 balance=1 grant=2 }

package akash.base.resources.v1beta4
CPU { units=1 ResourceValue; attributes=2 akash.base.attributes.v1.Attribute[] }
Endpoint { kind=1 Endpoint.Kind; sequence_number=2 uint32 }
GPU { units=1 ResourceValue; attributes=2 akash.base.attributes.v1.Attribute[] }
Memory { quantity=1 ResourceValue; attributes=2 akash.base.attributes.v1.Attribute[] }
ResourceValue { val=1 IntBytes }
Resources { id=1 uint32; cpu=2 CPU?; memory=3 Memory?; storage=4 Storage[]; gpu=5 GPU?; endpoints=6 Endpoint[] }
Storage { name=1 string; quantity=2 ResourceValue; attributes=3 akash.base.attributes.v1.Attribute[] }
enum Endpoint.Kind { SHARED_HTTP=0 RANDOM_PORT=1 LEASED_IP=2 }

package akash.bme.v1
CoinPrice { coin=1 cosmos.base.v1beta1.Coin; price=2 Dec }
LedgerCanceledRecord {
  owner=1 string; cancel_reason=2 LedgerCanceledRecord.BMCancelReason; to=3 string;
  coins_to_burn=4 cosmos.base.v1beta1.Coin; denom_to_mint=5 string
}
LedgerPendingRecord {
  owner=1 string; to=2 string; coins_to_burn=3 cosmos.base.v1beta1.Coin; denom_to_mint=4 string; attempts=5 uint32
}
LedgerRecord {
  burned_from=1 string; minted_to=2 string; burner=3 string; minter=4 string; burned=5 CoinPrice?;
  minted=6 CoinPrice?; spread=7 cosmos.base.v1beta1.Coin; remint_credit_issued=8 CoinPrice?;
  remint_credit_accrued=9 CoinPrice?
}
LedgerRecordFilters { source=1 string; denom=2 string; to_denom=3 string; status=4 string }
LedgerRecordID { denom=1 string; to_denom=2 string; source=3 string; height=4 int64; sequence=5 int64 }
MsgBurnACT { owner=1 string; to=2 string; coins_to_burn=3 cosmos.base.v1beta1.Coin }
MsgBurnACTResponse { id=1 LedgerRecordID; status=2 LedgerRecordStatus }
MsgBurnMint { owner=1 string; to=2 string; coins_to_burn=3 cosmos.base.v1beta1.Coin; denom_to_mint=4 string }
MsgBurnMintResponse { id=1 LedgerRecordID; status=2 LedgerRecordStatus }
MsgFundVault { authority=1 string; amount=2 cosmos.base.v1beta1.Coin; source=3 string }
MsgFundVaultResponse {}
MsgMintACT { owner=1 string; to=2 string; coins_to_burn=3 cosmos.base.v1beta1.Coin }
MsgMintACTResponse { id=1 LedgerRecordID; status=2 LedgerRecordStatus }
MsgUpdateParams { authority=1 string; params=2 Params }
MsgUpdateParamsResponse {}
Params {
  circuit_breaker_warn_threshold=1 uint32; circuit_breaker_halt_threshold=2 uint32; min_epoch_blocks=3 int64;
  epoch_blocks_backoff_percent=4 uint32; mint_spread_bps=6 uint32; settle_spread_bps=7 uint32;
  max_endblocker_records=8 uint32; min_mint=9 cosmos.base.v1beta1.Coin[]; max_pending_attempts=10 uint32
}
QueryLedgerRecordEntry {
  id=1 LedgerRecordID; status=2 LedgerRecordStatus; pending_record=3 LedgerPendingRecord|record;
  executed_record=4 LedgerRecord|record; canceled_record=5 LedgerCanceledRecord|record
}
QueryLedgerRecordsRequest { filters=1 LedgerRecordFilters; pagination=2 cosmos.base.query.v1beta1.PageRequest? }
QueryLedgerRecordsResponse {
  records=1 QueryLedgerRecordEntry[]; pagination=2 cosmos.base.query.v1beta1.PageResponse?
}
QueryParamsRequest {}
QueryParamsResponse { params=1 Params }
QueryStatusRequest {}
QueryStatusResponse {
  status=1 MintStatus; collateral_ratio=2 Dec; warn_threshold=3 Dec; halt_threshold=4 Dec; mints_allowed=5 bool;
  refunds_allowed=6 bool
}
QueryVaultStateRequest {}
QueryVaultStateResponse { vault_state=1 State }
State {
  balances=1 cosmos.base.v1beta1.Coin[]; total_burned=2 cosmos.base.v1beta1.Coin[];
  total_minted=3 cosmos.base.v1beta1.Coin[]; remint_credits=4 cosmos.base.v1beta1.Coin[]
}
enum LedgerCanceledRecord.BMCancelReason { unknown=0 epsilon=1 zero_price=2 insufficient_funds=3 invalid_denom=4 invalid_amount=5 minimum_mint=6 mint_failed=7 burn_failed=8 max_attempts=9 }
enum LedgerRecordStatus { ledger_record_status_invalid=0 ledger_record_status_pending=1 ledger_record_status_executed=2 ledger_record_status_canceled=3 }
enum MintStatus { mint_status_unspecified=0 mint_status_healthy=1 mint_status_warning=2 mint_status_halt_cr=3 mint_status_halt_oracle=4 }

package akash.cert.v1
Certificate { state=2 State; cert=3 bytes; pubkey=4 bytes }
CertificateFilter { owner=1 string; serial=2 string; state=3 string }
CertificateResponse { certificate=1 Certificate; serial=2 string }
ID { owner=1 string; serial=2 string }
MsgCreateCertificate { owner=1 string; cert=2 bytes; pubkey=3 bytes }
MsgCreateCertificateResponse {}
MsgRevokeCertificate { id=1 ID }
MsgRevokeCertificateResponse {}
QueryCertificatesRequest { filter=1 CertificateFilter; pagination=2 cosmos.base.query.v1beta1.PageRequest? }
QueryCertificatesResponse {
  certificates=1 CertificateResponse[]; pagination=2 cosmos.base.query.v1beta1.PageResponse?
}
enum State { invalid=0 valid=1 revoked=2 }

package akash.deployment.v1
Deployment {
  id=1 DeploymentID; state=2 Deployment.State; hash=3 bytes; created_at=4 int64;
  reclamation=5 DeploymentReclamation?
}
DeploymentID { owner=1 string; dseq=2 uint64 }
DeploymentReclamation { min_window=1 Duration }
GroupID { owner=1 string; dseq=2 uint64; gseq=3 uint32 }
enum Deployment.State { invalid=0 active=1 closed=2 }

package akash.deployment.v1beta4
DeploymentFilters { owner=1 string; dseq=2 uint64; state=3 string }
Group { id=1 akash.deployment.v1.GroupID; state=2 Group.State; group_spec=3 GroupSpec; created_at=4 int64 }
GroupSpec { name=1 string; requirements=2 akash.base.attributes.v1.PlacementRequirements; resources=3 ResourceUnit[] }
MsgCloseDeployment { id=1 akash.deployment.v1.DeploymentID }
MsgCloseDeploymentResponse {}
MsgCloseGroup { id=1 akash.deployment.v1.GroupID }
MsgCloseGroupResponse {}
MsgCreateDeployment {
  id=1 akash.deployment.v1.DeploymentID; groups=2 GroupSpec[]; hash=3 bytes; deposit=4 akash.base.deposit.v1.Deposit;
  reclamation=5 akash.deployment.v1.DeploymentReclamation?
}
MsgCreateDeploymentResponse {}
MsgPauseGroup { id=1 akash.deployment.v1.GroupID }
MsgPauseGroupResponse {}
MsgStartGroup { id=1 akash.deployment.v1.GroupID }
MsgStartGroupResponse {}
MsgUpdateDeployment { id=1 akash.deployment.v1.DeploymentID; hash=3 bytes }
MsgUpdateDeploymentResponse {}
MsgUpdateParams { authority=1 string; params=2 Params }
MsgUpdateParamsResponse {}
Params { min_deposits=1 cosmos.base.v1beta1.Coin[] }
QueryDeploymentRequest { id=1 akash.deployment.v1.DeploymentID }
QueryDeploymentResponse {
  deployment=1 akash.deployment.v1.Deployment; groups=2 Group[]; escrow_account=3 akash.escrow.types.v1.Account
}
QueryDeploymentsRequest { filters=1 DeploymentFilters; pagination=2 cosmos.base.query.v1beta1.PageRequest? }
QueryDeploymentsResponse {
  deployments=1 QueryDeploymentResponse[]; pagination=2 cosmos.base.query.v1beta1.PageResponse?
}
QueryGroupRequest { id=1 akash.deployment.v1.GroupID }
QueryGroupResponse { group=1 Group }
QueryParamsRequest {}
QueryParamsResponse { params=1 Params }
ResourceUnit {
  resource=1 akash.base.resources.v1beta4.Resources; count=2 uint32; price=3 cosmos.base.v1beta1.DecCoin
}
enum Group.State { invalid=0 open=1 paused=2 insufficient_funds=3 closed=4 }

package akash.discovery.v1
Akash {
  client_info=1 ClientInfo; supported_versions=2 VersionInfo[]; chain_id=3 string; node_version=4 string;
  min_client_version=5 string
}
ClientInfo { api_version=1 string }
GetInfoRequest {}
GetInfoResponse { info=1 Akash? }
ModuleVersion { module=1 string; version=2 string }
VersionInfo { api_version=1 string; modules=2 ModuleVersion[]; features=3 string[] }

package akash.epochs.v1beta1
EpochInfo {
  id=1 string; start_time=2 Time; duration=3 Duration; current_epoch=4 int64; current_epoch_start_time=5 Time;
  epoch_counting_started=6 bool; current_epoch_start_height=8 int64
}
QueryCurrentEpochRequest { identifier=1 string }
QueryCurrentEpochResponse { current_epoch=1 int64 }
QueryEpochInfosRequest {}
QueryEpochInfosResponse { epochs=1 EpochInfo[] }

package akash.escrow.id.v1
Account { scope=1 Scope; xid=2 string }
Payment { aid=1 Account; xid=2 string }
enum Scope { invalid=0 deployment=1 bid=2 }

package akash.escrow.types.v1
Account { id=1 akash.escrow.id.v1.Account; state=2 AccountState }
AccountState {
  owner=1 string; state=2 State; transferred=3 cosmos.base.v1beta1.DecCoin[]; settled_at=4 int64; funds=5 Balance[];
  deposits=6 Depositor[]
}
Balance { denom=1 string; amount=2 Dec }
Depositor {
  owner=1 string; height=2 int64; source=3 akash.base.deposit.v1.Source; balance=4 cosmos.base.v1beta1.DecCoin
}
Payment { id=1 akash.escrow.id.v1.Payment; state=2 PaymentState }
PaymentState {
  owner=1 string; state=2 State; rate=3 cosmos.base.v1beta1.DecCoin; balance=4 cosmos.base.v1beta1.DecCoin;
  unsettled=5 cosmos.base.v1beta1.DecCoin; withdrawn=6 cosmos.base.v1beta1.Coin
}
enum State { invalid=0 open=1 closed=2 overdrawn=3 }

package akash.escrow.v1
DepositAuthorization {
  spend_limit=1 cosmos.base.v1beta1.Coin; scopes=2 DepositAuthorization.Scope[];
  spend_limits=3 cosmos.base.v1beta1.Coin[]
}
MsgAccountDeposit { signer=1 string; id=2 akash.escrow.id.v1.Account; deposit=3 akash.base.deposit.v1.Deposit }
MsgAccountDepositResponse {}
QueryAccountsRequest { state=1 string; xid=2 string; pagination=5 cosmos.base.query.v1beta1.PageRequest? }
QueryAccountsResponse {
  accounts=1 akash.escrow.types.v1.Account[]; pagination=2 cosmos.base.query.v1beta1.PageResponse?
}
QueryPaymentsRequest { state=1 string; xid=2 string; pagination=6 cosmos.base.query.v1beta1.PageRequest? }
QueryPaymentsResponse {
  payments=1 akash.escrow.types.v1.Payment[]; pagination=2 cosmos.base.query.v1beta1.PageResponse?
}
enum DepositAuthorization.Scope { invalid=0 deployment=1 bid=2 }

package akash.market.v1
BidID { owner=1 string; dseq=2 uint64; gseq=3 uint32; oseq=4 uint32; provider=5 string; bseq=6 uint32 }
Lease {
  id=1 LeaseID; state=2 Lease.State; price=3 cosmos.base.v1beta1.DecCoin; created_at=4 int64; closed_on=5 int64;
  reason=6 LeaseClosedReason; reclamation=7 Reclamation?
}
LeaseFilters {
  owner=1 string; dseq=2 uint64; gseq=3 uint32; oseq=4 uint32; provider=5 string; state=6 string; bseq=7 uint32
}
LeaseID { owner=1 string; dseq=2 uint64; gseq=3 uint32; oseq=4 uint32; provider=5 string; bseq=6 uint32 }
OrderID { owner=1 string; dseq=2 uint64; gseq=3 uint32; oseq=4 uint32 }
Reclamation { window=1 Duration; started_at=2 int64; deadline=3 int64; reason=4 LeaseClosedReason }
enum Lease.State { invalid=0 active=1 insufficient_funds=2 closed=3 reclaiming=4 }
enum LeaseClosedReason { lease_closed_invalid=0 lease_closed_owner=1 lease_closed_reason_unstable=10000 lease_closed_reason_decommission=10001 lease_closed_reason_unspecified=10002 lease_closed_reason_manifest_timeout=10003 lease_closed_reason_insufficient_funds=20000 }

package akash.market.v1beta5
Bid {
  id=1 akash.market.v1.BidID; state=2 Bid.State; price=3 cosmos.base.v1beta1.DecCoin; created_at=4 int64;
  resources_offer=5 ResourceOffer[]; reclamation_window=6 Duration?
}
BidFilters {
  owner=1 string; dseq=2 uint64; gseq=3 uint32; oseq=4 uint32; provider=5 string; state=6 string; bseq=7 uint32
}
EndpointOfferPrice { kind=1 akash.base.resources.v1beta4.Endpoint.Kind; price=2 cosmos.base.v1beta1.DecCoin? }
MsgCloseBid { id=1 akash.market.v1.BidID; reason=2 akash.market.v1.LeaseClosedReason }
MsgCloseBidResponse {}
MsgCloseLease { id=1 akash.market.v1.LeaseID; reason=2 akash.market.v1.LeaseClosedReason }
MsgCloseLeaseResponse {}
MsgCreateBid {
  id=1 akash.market.v1.BidID; price=2 cosmos.base.v1beta1.DecCoin; deposit=3 akash.base.deposit.v1.Deposit;
  resources_offer=4 ResourceOffer[]; reclamation_window=5 Duration?
}
MsgCreateBidResponse {}
MsgCreateLease { bid_id=1 akash.market.v1.BidID }
MsgCreateLeaseResponse {}
MsgLeaseStartReclaim { id=1 akash.market.v1.LeaseID; reason=2 akash.market.v1.LeaseClosedReason }
MsgLeaseStartReclaimResponse {}
MsgUpdateParams { authority=1 string; params=2 Params }
MsgUpdateParamsResponse {}
MsgWithdrawLease { id=1 akash.market.v1.LeaseID }
MsgWithdrawLeaseResponse {}
OfferPrices {
  cpu=2 cosmos.base.v1beta1.DecCoin?; memory=3 cosmos.base.v1beta1.DecCoin?; storage=4 StorageOfferPrice[];
  gpu=5 cosmos.base.v1beta1.DecCoin?; endpoints=6 EndpointOfferPrice[]
}
Order {
  id=1 akash.market.v1.OrderID; state=2 Order.State; spec=3 akash.deployment.v1beta4.GroupSpec; created_at=4 int64;
  reclamation=5 akash.deployment.v1.DeploymentReclamation?
}
OrderFilters { owner=1 string; dseq=2 uint64; gseq=3 uint32; oseq=4 uint32; state=5 string }
Params {
  bid_min_deposit=1 cosmos.base.v1beta1.Coin; order_max_bids=2 uint32; bid_min_deposits=3 cosmos.base.v1beta1.Coin[];
  min_reclamation_window=4 Duration; max_reclamation_window=5 Duration
}
QueryBidRequest { id=1 akash.market.v1.BidID }
QueryBidResponse { bid=1 Bid; escrow_account=2 akash.escrow.types.v1.Account }
QueryBidsRequest { filters=1 BidFilters; pagination=2 cosmos.base.query.v1beta1.PageRequest? }
QueryBidsResponse { bids=1 QueryBidResponse[]; pagination=2 cosmos.base.query.v1beta1.PageResponse? }
QueryLeaseRequest { id=1 akash.market.v1.LeaseID }
QueryLeaseResponse { lease=1 akash.market.v1.Lease; escrow_payment=2 akash.escrow.types.v1.Payment }
QueryLeasesRequest { filters=1 akash.market.v1.LeaseFilters; pagination=2 cosmos.base.query.v1beta1.PageRequest? }
QueryLeasesResponse { leases=1 QueryLeaseResponse[]; pagination=2 cosmos.base.query.v1beta1.PageResponse? }
QueryOrderRequest { id=1 akash.market.v1.OrderID }
QueryOrderResponse { order=1 Order }
QueryOrdersRequest { filters=1 OrderFilters; pagination=2 cosmos.base.query.v1beta1.PageRequest? }
QueryOrdersResponse { orders=1 Order[]; pagination=2 cosmos.base.query.v1beta1.PageResponse? }
QueryParamsRequest {}
QueryParamsResponse { params=1 Params }
ResourceOffer { resources=1 akash.base.resources.v1beta4.Resources; count=2 uint32; prices=3 OfferPrices? }
StorageOfferPrice { name=1 string; price=2 cosmos.base.v1beta1.DecCoin? }
enum Bid.State { invalid=0 open=1 active=2 lost=3 closed=4 }
enum Order.State { invalid=0 open=1 active=2 closed=3 }

package akash.oracle.v2
AggregatedPrice {
  denom=1 string; twap=2 Dec; median_price=3 Dec; min_price=4 Dec; max_price=5 Dec; timestamp=6 Time;
  num_sources=7 uint32; deviation_bps=8 uint64
}
DataID { denom=1 string; base_denom=2 string }
MsgAddPriceEntry { signer=1 string; id=2 DataID; price=3 Dec; timestamp=4 Time }
MsgAddPriceEntryResponse {}
MsgUpdateParams { authority=1 string; params=2 Params }
MsgUpdateParamsResponse {}
Params {
  sources=1 string[]; min_price_sources=2 uint32; max_price_staleness_period=3 Duration; twap_window=4 Duration;
  max_price_deviation_bps=5 uint64; feed_contracts_params=6 Any[]; price_retention=7 Duration; prune_epoch=8 string;
  max_prune_per_epoch=9 int64; max_future_time_drift=10 Duration
}
PriceData { id=1 PriceDataRecordID; state=2 PriceDataState }
PriceDataRecordID { source=1 uint32; denom=2 string; base_denom=3 string; timestamp=4 Time; sequence=5 uint64 }
PriceDataState { price=1 Dec }
PriceHealth {
  denom=1 string; is_healthy=3 bool; has_min_sources=4 bool; deviation_ok=5 bool; total_sources=6 uint32;
  total_healthy_sources=7 uint32; failure_reason=8 string[]
}
PricesFilter { asset_denom=1 string; base_denom=2 string; start_time=3 Time; end_time=4 Time }
QueryAggregatedPriceRequest { denom=1 string }
QueryAggregatedPriceResponse { aggregated_price=1 AggregatedPrice; price_health=2 PriceHealth }
QueryParamsRequest {}
QueryParamsResponse { params=1 Params }
QueryPricesRequest { filters=1 PricesFilter; pagination=2 cosmos.base.query.v1beta1.PageRequest? }
QueryPricesResponse { prices=1 PriceData[]; pagination=2 cosmos.base.query.v1beta1.PageResponse? }

package akash.provider.v1beta4
Info { email=1 string; website=2 string }
MsgCreateProvider {
  owner=1 string; host_uri=2 string; attributes=3 akash.base.attributes.v1.Attribute[]; info=4 Info
}
MsgCreateProviderResponse {}
MsgDeleteProvider { owner=1 string }
MsgDeleteProviderResponse {}
MsgUpdateProvider {
  owner=1 string; host_uri=2 string; attributes=3 akash.base.attributes.v1.Attribute[]; info=4 Info
}
MsgUpdateProviderResponse {}
Provider { owner=1 string; host_uri=2 string; attributes=3 akash.base.attributes.v1.Attribute[]; info=4 Info }
QueryProviderRequest { owner=1 string }
QueryProviderResponse { provider=1 Provider }
QueryProvidersRequest { pagination=1 cosmos.base.query.v1beta1.PageRequest? }
QueryProvidersResponse { providers=1 Provider[]; pagination=2 cosmos.base.query.v1beta1.PageResponse? }
`;

/**
 * The gateway's routes: `service NAME`, then for each binding HTTP method, path template, gRPC method, request and response, in the order
 * in which the node registers them. A POST takes its request from the body, a GET from path and query.
 * Sources: the `google.api.http` options in cosmos-sdk v0.53.7 `proto/cosmos` and chain-sdk `proto/node`; node `app/app.go` RegisterAPIRoutes.
 */
export const routeTable = `
service cosmos.tx.v1beta1.Service
  POST /cosmos/tx/v1beta1/simulate Simulate SimulateRequest SimulateResponse
  GET /cosmos/tx/v1beta1/txs/{hash} GetTx GetTxRequest GetTxResponse
  POST /cosmos/tx/v1beta1/txs BroadcastTx BroadcastTxRequest BroadcastTxResponse
  GET /cosmos/tx/v1beta1/txs GetTxsEvent GetTxsEventRequest GetTxsEventResponse
  GET /cosmos/tx/v1beta1/txs/block/{height} GetBlockWithTxs GetBlockWithTxsRequest GetBlockWithTxsResponse
  POST /cosmos/tx/v1beta1/decode TxDecode TxDecodeRequest TxDecodeResponse
  POST /cosmos/tx/v1beta1/encode TxEncode TxEncodeRequest TxEncodeResponse
  POST /cosmos/tx/v1beta1/encode/amino TxEncodeAmino TxEncodeAminoRequest TxEncodeAminoResponse
  POST /cosmos/tx/v1beta1/decode/amino TxDecodeAmino TxDecodeAminoRequest TxDecodeAminoResponse
service cosmos.base.tendermint.v1beta1.Service
  GET /cosmos/base/tendermint/v1beta1/node_info GetNodeInfo GetNodeInfoRequest GetNodeInfoResponse
  GET /cosmos/base/tendermint/v1beta1/syncing GetSyncing GetSyncingRequest GetSyncingResponse
  GET /cosmos/base/tendermint/v1beta1/blocks/latest GetLatestBlock GetLatestBlockRequest GetLatestBlockResponse
  GET /cosmos/base/tendermint/v1beta1/blocks/{height} GetBlockByHeight GetBlockByHeightRequest GetBlockByHeightResponse
  GET /cosmos/base/tendermint/v1beta1/validatorsets/latest GetLatestValidatorSet GetLatestValidatorSetRequest GetLatestValidatorSetResponse
  GET /cosmos/base/tendermint/v1beta1/validatorsets/{height} GetValidatorSetByHeight GetValidatorSetByHeightRequest GetValidatorSetByHeightResponse
  GET /cosmos/base/tendermint/v1beta1/abci_query ABCIQuery ABCIQueryRequest ABCIQueryResponse
service cosmos.auth.v1beta1.Query
  GET /cosmos/auth/v1beta1/accounts Accounts QueryAccountsRequest QueryAccountsResponse
  GET /cosmos/auth/v1beta1/accounts/{address} Account QueryAccountRequest QueryAccountResponse
  GET /cosmos/auth/v1beta1/address_by_id/{id} AccountAddressByID QueryAccountAddressByIDRequest QueryAccountAddressByIDResponse
  GET /cosmos/auth/v1beta1/params Params QueryParamsRequest QueryParamsResponse
  GET /cosmos/auth/v1beta1/module_accounts ModuleAccounts QueryModuleAccountsRequest QueryModuleAccountsResponse
  GET /cosmos/auth/v1beta1/module_accounts/{name} ModuleAccountByName QueryModuleAccountByNameRequest QueryModuleAccountByNameResponse
  GET /cosmos/auth/v1beta1/bech32 Bech32Prefix Bech32PrefixRequest Bech32PrefixResponse
  GET /cosmos/auth/v1beta1/bech32/{address_bytes} AddressBytesToString AddressBytesToStringRequest AddressBytesToStringResponse
  GET /cosmos/auth/v1beta1/bech32/{address_string} AddressStringToBytes AddressStringToBytesRequest AddressStringToBytesResponse
  GET /cosmos/auth/v1beta1/account_info/{address} AccountInfo QueryAccountInfoRequest QueryAccountInfoResponse
service cosmos.authz.v1beta1.Query
  GET /cosmos/authz/v1beta1/grants Grants QueryGrantsRequest QueryGrantsResponse
  GET /cosmos/authz/v1beta1/grants/granter/{granter} GranterGrants QueryGranterGrantsRequest QueryGranterGrantsResponse
  GET /cosmos/authz/v1beta1/grants/grantee/{grantee} GranteeGrants QueryGranteeGrantsRequest QueryGranteeGrantsResponse
service cosmos.bank.v1beta1.Query
  GET /cosmos/bank/v1beta1/balances/{address}/by_denom Balance QueryBalanceRequest QueryBalanceResponse
  GET /cosmos/bank/v1beta1/balances/{address} AllBalances QueryAllBalancesRequest QueryAllBalancesResponse
  GET /cosmos/bank/v1beta1/spendable_balances/{address} SpendableBalances QuerySpendableBalancesRequest QuerySpendableBalancesResponse
  GET /cosmos/bank/v1beta1/spendable_balances/{address}/by_denom SpendableBalanceByDenom QuerySpendableBalanceByDenomRequest QuerySpendableBalanceByDenomResponse
  GET /cosmos/bank/v1beta1/supply TotalSupply QueryTotalSupplyRequest QueryTotalSupplyResponse
  GET /cosmos/bank/v1beta1/supply/by_denom SupplyOf QuerySupplyOfRequest QuerySupplyOfResponse
  GET /cosmos/bank/v1beta1/params Params QueryParamsRequest QueryParamsResponse
  GET /cosmos/bank/v1beta1/denoms_metadata DenomsMetadata QueryDenomsMetadataRequest QueryDenomsMetadataResponse
  GET /cosmos/bank/v1beta1/denoms_metadata/{denom=**} DenomMetadata QueryDenomMetadataRequest QueryDenomMetadataResponse
  GET /cosmos/bank/v1beta1/denoms_metadata_by_query_string DenomMetadataByQueryString QueryDenomMetadataByQueryStringRequest QueryDenomMetadataByQueryStringResponse
  GET /cosmos/bank/v1beta1/denom_owners/{denom=**} DenomOwners QueryDenomOwnersRequest QueryDenomOwnersResponse
  GET /cosmos/bank/v1beta1/denom_owners_by_query DenomOwnersByQuery QueryDenomOwnersByQueryRequest QueryDenomOwnersByQueryResponse
  GET /cosmos/bank/v1beta1/send_enabled SendEnabled QuerySendEnabledRequest QuerySendEnabledResponse
service cosmos.feegrant.v1beta1.Query
  GET /cosmos/feegrant/v1beta1/allowance/{granter}/{grantee} Allowance QueryAllowanceRequest QueryAllowanceResponse
  GET /cosmos/feegrant/v1beta1/allowances/{grantee} Allowances QueryAllowancesRequest QueryAllowancesResponse
  GET /cosmos/feegrant/v1beta1/issued/{granter} AllowancesByGranter QueryAllowancesByGranterRequest QueryAllowancesByGranterResponse
service akash.audit.v1.Query
  GET /akash/audit/v1/audit/attributes/list AllProvidersAttributes QueryAllProvidersAttributesRequest QueryProvidersResponse
  GET /akash/audit/v1/audit/attributes/{owner}/list ProviderAttributes QueryProviderAttributesRequest QueryProvidersResponse
  GET /akash/audit/v1/audit/attributes/{auditor}/{owner} ProviderAuditorAttributes QueryProviderAuditorRequest QueryProvidersResponse
  GET /akash/provider/v1/auditor/{auditor}/list AuditorAttributes QueryAuditorAttributesRequest QueryProvidersResponse
service akash.bme.v1.Query
  GET /akash/bme/v1/params Params QueryParamsRequest QueryParamsResponse
  GET /akash/bme/v1/vault VaultState QueryVaultStateRequest QueryVaultStateResponse
  GET /akash/bme/v1/status Status QueryStatusRequest QueryStatusResponse
  GET /akash/bme/v1/ledger LedgerRecords QueryLedgerRecordsRequest QueryLedgerRecordsResponse
service akash.cert.v1.Query
  GET /akash/cert/v1/certificates/list Certificates QueryCertificatesRequest QueryCertificatesResponse
service akash.deployment.v1beta4.Query
  GET /akash/deployment/v1beta4/deployments/list Deployments QueryDeploymentsRequest QueryDeploymentsResponse
  GET /akash/deployment/v1beta4/deployments/info Deployment QueryDeploymentRequest QueryDeploymentResponse
  GET /akash/deployment/v1beta4/groups/info Group QueryGroupRequest QueryGroupResponse
  GET /akash/deployment/v1beta4/params Params QueryParamsRequest QueryParamsResponse
service akash.epochs.v1beta1.Query
  GET /cosmos/epochs/v1beta1/epochs EpochInfos QueryEpochInfosRequest QueryEpochInfosResponse
  GET /cosmos/epochs/v1beta1/current_epoch CurrentEpoch QueryCurrentEpochRequest QueryCurrentEpochResponse
service akash.escrow.v1.Query
  GET /akash/escrow/v1/types/accounts Accounts QueryAccountsRequest QueryAccountsResponse
  GET /akash/escrow/v1/types/payments Payments QueryPaymentsRequest QueryPaymentsResponse
service akash.market.v1beta5.Query
  GET /akash/market/v1beta5/orders/list Orders QueryOrdersRequest QueryOrdersResponse
  GET /akash/market/v1beta5/orders/info Order QueryOrderRequest QueryOrderResponse
  GET /akash/market/v1beta5/bids/list Bids QueryBidsRequest QueryBidsResponse
  GET /akash/market/v1beta5/bids/info Bid QueryBidRequest QueryBidResponse
  GET /akash/market/v1beta5/leases/list Leases QueryLeasesRequest QueryLeasesResponse
  GET /akash/market/v1beta5/leases/info Lease QueryLeaseRequest QueryLeaseResponse
  GET /akash/market/v1beta5/params Params QueryParamsRequest QueryParamsResponse
service akash.oracle.v2.Query
  GET /akash/oracle/v2/prices Prices QueryPricesRequest QueryPricesResponse
  GET /akash/oracle/v2/params Params QueryParamsRequest QueryParamsResponse
  GET /akash/oracle/v2/aggregated_price/{denom=**} AggregatedPrice QueryAggregatedPriceRequest QueryAggregatedPriceResponse
service akash.provider.v1beta4.Query
  GET /akash/provider/v1beta4/providers Providers QueryProvidersRequest QueryProvidersResponse
  GET /akash/provider/v1beta4/providers/{owner} Provider QueryProviderRequest QueryProviderResponse
service cosmos.base.node.v1beta1.Service
  GET /cosmos/base/node/v1beta1/config Config ConfigRequest ConfigResponse
  GET /cosmos/base/node/v1beta1/status Status StatusRequest StatusResponse
service akash.discovery.v1.Discovery
  GET /akash/discovery/v1/info GetInfo GetInfoRequest GetInfoResponse
`;

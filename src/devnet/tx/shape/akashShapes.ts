/**
 * The messages of the market's own modules, in the form that `parseShapes` reads. Source: chain-sdk `proto/node/akash`, with the options
 * `amino.name`, `amino.dont_omitempty`, `amino.encoding`, `cosmos_proto.scalar`.
 */
export const akashShapes = `
akash.audit.v1.MsgDeleteProviderAttributes
  1 owner string
  2 auditor string
  3 keys string[]
akash.audit.v1.MsgSignProviderAttributes
  1 owner string
  2 auditor string
  3 attributes akash.base.attributes.v1.Attribute[]
akash.base.attributes.v1.Attribute
  1 key string
  2 value string
akash.base.attributes.v1.PlacementRequirements
  1 signed_by akash.base.attributes.v1.SignedBy
  2 attributes akash.base.attributes.v1.Attribute[]
akash.base.attributes.v1.SignedBy
  1 all_of string[]
  2 any_of string[]
akash.base.deposit.v1.Deposit
  1 amount cosmos.base.v1beta1.Coin
  5 sources enum[]
akash.base.resources.v1beta4.CPU
  1 units akash.base.resources.v1beta4.ResourceValue
  2 attributes akash.base.attributes.v1.Attribute[]
akash.base.resources.v1beta4.Endpoint
  1 kind enum
  2 sequence_number uint32
akash.base.resources.v1beta4.GPU
  1 units akash.base.resources.v1beta4.ResourceValue
  2 attributes akash.base.attributes.v1.Attribute[]
akash.base.resources.v1beta4.Memory
  1 quantity akash.base.resources.v1beta4.ResourceValue
  2 attributes akash.base.attributes.v1.Attribute[]
akash.base.resources.v1beta4.ResourceValue
  1 val bytes
akash.base.resources.v1beta4.Resources
  1 id uint32
  2 cpu akash.base.resources.v1beta4.CPU
  3 memory akash.base.resources.v1beta4.Memory
  4 storage akash.base.resources.v1beta4.Storage[]
  5 gpu akash.base.resources.v1beta4.GPU
  6 endpoints akash.base.resources.v1beta4.Endpoint[]
akash.base.resources.v1beta4.Storage
  1 name string
  2 quantity akash.base.resources.v1beta4.ResourceValue
  3 attributes akash.base.attributes.v1.Attribute[]
akash.bme.v1.MsgBurnACT akash/bme/v1/MsgBurnACT
  1 owner string
  2 to string
  3 coins_to_burn cosmos.base.v1beta1.Coin
akash.bme.v1.MsgBurnMint akash/bme/v1/MsgBurnMint
  1 owner string
  2 to string
  3 coins_to_burn cosmos.base.v1beta1.Coin
  4 denom_to_mint string
akash.bme.v1.MsgFundVault akash/bme/v1/MsgFundVault
  1 authority string
  2 amount cosmos.base.v1beta1.Coin
  3 source string
akash.bme.v1.MsgMintACT akash/bme/v1/MsgMintACT
  1 owner string
  2 to string
  3 coins_to_burn cosmos.base.v1beta1.Coin
akash.bme.v1.MsgUpdateParams akash/bme/v1/MsgUpdateParams
  1 authority string
  2 params akash.bme.v1.Params
akash.bme.v1.Params
  1 circuit_breaker_warn_threshold uint32
  2 circuit_breaker_halt_threshold uint32
  3 min_epoch_blocks int64
  4 epoch_blocks_backoff_percent uint32
  6 mint_spread_bps uint32
  7 settle_spread_bps uint32
  8 max_endblocker_records uint32
  9 min_mint cosmos.base.v1beta1.Coin[] keep
  10 max_pending_attempts uint32
akash.cert.v1.ID
  1 owner string
  2 serial string
akash.cert.v1.MsgCreateCertificate
  1 owner string
  2 cert bytes
  3 pubkey bytes
akash.cert.v1.MsgRevokeCertificate
  1 id akash.cert.v1.ID
akash.deployment.v1.DeploymentID
  1 owner string
  2 dseq uint64
akash.deployment.v1.DeploymentReclamation
  1 min_window google.protobuf.Duration
akash.deployment.v1.GroupID
  1 owner string
  2 dseq uint64
  3 gseq uint32
akash.deployment.v1beta4.GroupSpec
  1 name string
  2 requirements akash.base.attributes.v1.PlacementRequirements
  3 resources akash.deployment.v1beta4.ResourceUnit[]
akash.deployment.v1beta4.MsgCloseDeployment
  1 id akash.deployment.v1.DeploymentID
akash.deployment.v1beta4.MsgCloseGroup
  1 id akash.deployment.v1.GroupID
akash.deployment.v1beta4.MsgCreateDeployment
  1 id akash.deployment.v1.DeploymentID
  2 groups akash.deployment.v1beta4.GroupSpec[]
  3 hash bytes
  4 deposit akash.base.deposit.v1.Deposit
  5 reclamation akash.deployment.v1.DeploymentReclamation
akash.deployment.v1beta4.MsgPauseGroup
  1 id akash.deployment.v1.GroupID
akash.deployment.v1beta4.MsgStartGroup
  1 id akash.deployment.v1.GroupID
akash.deployment.v1beta4.MsgUpdateDeployment
  1 id akash.deployment.v1.DeploymentID
  3 hash bytes
akash.deployment.v1beta4.MsgUpdateParams
  1 authority string
  2 params akash.deployment.v1beta4.Params
akash.deployment.v1beta4.Params
  1 min_deposits cosmos.base.v1beta1.Coin[]
akash.deployment.v1beta4.ResourceUnit
  1 resource akash.base.resources.v1beta4.Resources
  2 count uint32
  3 price cosmos.base.v1beta1.DecCoin
akash.escrow.id.v1.Account
  1 scope enum
  2 xid string
akash.escrow.v1.DepositAuthorization akash/DepositAuthorization
  1 spend_limit cosmos.base.v1beta1.Coin
  2 scopes enum[]
  3 spend_limits cosmos.base.v1beta1.Coin[] keep coins
akash.escrow.v1.MsgAccountDeposit
  1 signer string
  2 id akash.escrow.id.v1.Account
  3 deposit akash.base.deposit.v1.Deposit
akash.market.v1.BidID
  1 owner string
  2 dseq uint64
  3 gseq uint32
  4 oseq uint32
  5 provider string
  6 bseq uint32
akash.market.v1.LeaseID
  1 owner string
  2 dseq uint64
  3 gseq uint32
  4 oseq uint32
  5 provider string
  6 bseq uint32
akash.market.v1beta5.EndpointOfferPrice
  1 kind enum
  2 price cosmos.base.v1beta1.DecCoin
akash.market.v1beta5.MsgCloseBid
  1 id akash.market.v1.BidID
  2 reason enum
akash.market.v1beta5.MsgCloseLease
  1 id akash.market.v1.LeaseID
  2 reason enum
akash.market.v1beta5.MsgCreateBid
  1 id akash.market.v1.BidID
  2 price cosmos.base.v1beta1.DecCoin
  3 deposit akash.base.deposit.v1.Deposit
  4 resources_offer akash.market.v1beta5.ResourceOffer[]
  5 reclamation_window google.protobuf.Duration
akash.market.v1beta5.MsgCreateLease
  1 bid_id akash.market.v1.BidID
akash.market.v1beta5.MsgLeaseStartReclaim
  1 id akash.market.v1.LeaseID
  2 reason enum
akash.market.v1beta5.MsgUpdateParams
  1 authority string
  2 params akash.market.v1beta5.Params
akash.market.v1beta5.MsgWithdrawLease
  1 id akash.market.v1.LeaseID
akash.market.v1beta5.OfferPrices
  2 cpu cosmos.base.v1beta1.DecCoin
  3 memory cosmos.base.v1beta1.DecCoin
  4 storage akash.market.v1beta5.StorageOfferPrice[]
  5 gpu cosmos.base.v1beta1.DecCoin
  6 endpoints akash.market.v1beta5.EndpointOfferPrice[]
akash.market.v1beta5.Params
  1 bid_min_deposit cosmos.base.v1beta1.Coin
  2 order_max_bids uint32
  3 bid_min_deposits cosmos.base.v1beta1.Coin[]
  4 min_reclamation_window google.protobuf.Duration
  5 max_reclamation_window google.protobuf.Duration
akash.market.v1beta5.ResourceOffer
  1 resources akash.base.resources.v1beta4.Resources
  2 count uint32
  3 prices akash.market.v1beta5.OfferPrices
akash.market.v1beta5.StorageOfferPrice
  1 name string
  2 price cosmos.base.v1beta1.DecCoin
akash.oracle.v2.DataID
  1 denom string
  2 base_denom string
akash.oracle.v2.MsgAddPriceEntry
  1 signer string
  2 id akash.oracle.v2.DataID
  3 price Dec keep
  4 timestamp google.protobuf.Timestamp
akash.oracle.v2.MsgUpdateParams
  1 authority string
  2 params akash.oracle.v2.Params
akash.oracle.v2.Params
  1 sources string[]
  2 min_price_sources uint32
  3 max_price_staleness_period google.protobuf.Duration
  4 twap_window google.protobuf.Duration
  5 max_price_deviation_bps uint64
  6 feed_contracts_params google.protobuf.Any[]
  7 price_retention google.protobuf.Duration
  8 prune_epoch string
  9 max_prune_per_epoch int64
  10 max_future_time_drift google.protobuf.Duration
akash.provider.v1beta4.Info
  1 email string
  2 website string
akash.provider.v1beta4.MsgCreateProvider
  1 owner string
  2 host_uri string
  3 attributes akash.base.attributes.v1.Attribute[]
  4 info akash.provider.v1beta4.Info
akash.provider.v1beta4.MsgDeleteProvider
  1 owner string
akash.provider.v1beta4.MsgUpdateProvider
  1 owner string
  2 host_uri string
  3 attributes akash.base.attributes.v1.Attribute[]
  4 info akash.provider.v1beta4.Info
`;

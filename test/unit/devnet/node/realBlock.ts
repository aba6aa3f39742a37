import type { Commit, Header } from 'cosmjs-types/tendermint/types/types';

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const blockId = (hash: string, parts: string) => ({
  hash: bytes(hash),
  partSetHeader: { total: 1, hash: bytes(parts) },
});
const SET = '18649B22F07BF9B1921F0208B58AA4D797863303B18B76B7AC95D13FC126C6F9';
const EMPTY = 'E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855';
const ADDRESS = 'D7947E8CB6500F98C38FDAE55F94419C58D4784A';

/** Block 3 of a real node (v2.1.0-rc12, one validator), as it answered `block` and `commit`. */
export const realBlock = {
  chainId: 'akashdev-1',
  hash: 'B52EA34850B84262DFD1754326E26444B4154990916A662A7D237F1440770D02',
  partsHash: 'EFAAC10ADB22ABA5B3F96A0331DAC6436CB366AE504444743DC2969A8E2088B6',
  validator: {
    publicKey: Buffer.from('ueAhW/Uy5CEJpjYW7gAld0Pqx+fBw1i24etSTsasqMU=', 'base64'),
    votingPower: 5_000_000n,
  },
  blockId: blockId(
    'B52EA34850B84262DFD1754326E26444B4154990916A662A7D237F1440770D02',
    'EFAAC10ADB22ABA5B3F96A0331DAC6436CB366AE504444743DC2969A8E2088B6',
  ),
  /** Of the commit to this block. */
  signedAt: { seconds: BigInt(Date.parse('2026-11-22T22:01:42Z') / 1000), nanos: 664_318_673 },
  signature: Buffer.from(
    'XzjlqPrURgZm3GPo9O+2umN3Ry2qEkvpWCdN19f0VRd6KQcqCqiD4MNamLyRen0qvC5Rz341H7Hyo82hqKEMCQ==',
    'base64',
  ),
  header: {
    version: { block: 11n, app: 0n },
    chainId: 'akashdev-1',
    height: 3n,
    time: { seconds: BigInt(Date.parse('2026-11-22T22:01:41Z') / 1000), nanos: 660_581_768 },
    lastBlockId: blockId(
      'A1BAD0F6404D9324C6BA42A8542595540B46A5E40F1B1CDAEF74D8254D188C33',
      '008CD2E6E8BA47AEAB706D82EA1AEA7EBF54436C5C005186BAF92AFD63F49BE4',
    ),
    lastCommitHash: bytes('78763D3180FAA5A1ABEE06A54EC7A32A181BC20DA7293EE2907D1B4C33B31FE0'),
    dataHash: bytes(EMPTY),
    validatorsHash: bytes(SET),
    nextValidatorsHash: bytes(SET),
    consensusHash: bytes('048091BC7DDC283F77BFBF91D73C44DA58C3DF8A9CBC867405D8B7F3DAADA22F'),
    appHash: bytes('6D08D72FEE16E9101D9761235E916A6089B1C50AF2A029E13A603FA2D7B32C9B'),
    lastResultsHash: bytes('1D0C4848A978A4B40E05D5BF2764738C598B599D24FF04D628637E0A46FAF223'),
    evidenceHash: bytes(EMPTY),
    proposerAddress: bytes(ADDRESS),
  } satisfies Header,
  lastCommit: {
    height: 2n,
    round: 0,
    blockId: blockId(
      'A1BAD0F6404D9324C6BA42A8542595540B46A5E40F1B1CDAEF74D8254D188C33',
      '008CD2E6E8BA47AEAB706D82EA1AEA7EBF54436C5C005186BAF92AFD63F49BE4',
    ),
    signatures: [
      {
        blockIdFlag: 2,
        validatorAddress: bytes(ADDRESS),
        timestamp: { seconds: BigInt(Date.parse('2026-11-22T22:01:41Z') / 1000), nanos: 660581768 },
        signature: new Uint8Array(
          Buffer.from(
            'Qb0rMozTHnKOh/zlEvAJANlN13wojOa2Xixaz1djiA41foBg/N7B6sTn7pLmEnmHitP2AVpmEOtteYO4OiNRAg==',
            'base64',
          ),
        ),
      },
    ],
  } satisfies Commit,
};

/** The name and version of what a snapshot file holds. Another version is another text. */
export const DUMP_FORMAT = 'akash-runner devnet snapshot 1';

/** A snapshot file's first line. Hashes are in hexadecimal. */
export interface DumpHeader {
  readonly format: string;
  readonly chainId: string;
  readonly genesisHash: string;
  readonly height: string;
  readonly appHash: string;
  readonly records: number;
  readonly blocks: number;
  readonly firstTimeMs: number;
  readonly timeOffsetMs: number;
}

/** Bytes in lower-case hexadecimal. */
export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

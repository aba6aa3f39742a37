import { createHash } from 'node:crypto';

/** What makes a rental the one it is. Known in every step and job of a workflow run, so that a rental is found again without any output. */
export interface RentalKey {
  readonly repositoryId: bigint;
  readonly runId: bigint;
  readonly runAttempt: number;
  /** The rental's name, unique in the run. */
  readonly rental: string;
}

/** One deployment of a rental. */
export interface IndexedRentalKey extends RentalKey {
  /** Raised by each failover: a `dseq` is never leased twice. */
  readonly index: number;
}

/** What a group's name on chain tells of the rental it belongs to. */
export interface RentalTag {
  readonly repositoryId: bigint;
  readonly runId: bigint;
  readonly runAttempt: number;
  /** The rental's name in at most 20 characters, and 6 hexadecimal digits of its hash that keep it unique. */
  readonly shortName: string;
  readonly index: number;
}

const MIN_DSEQ = 10n ** 15n;
const MAX_DSEQ = 2n ** 53n - 1n;
const TAG = /^akr-(0|[1-9]\d{0,19})-(0|[1-9]\d{0,19})-(0|[1-9]\d{0,8})-([a-z0-9]{0,20}[0-9a-f]{6})-(0|[1-9]\d{0,8})$/;

/**
 * The deployment number of a rental: the same wherever it is computed, below 2^53 because other programs read it as a JSON number, and
 * always of 16 digits. The node finds an account's payments by a prefix of its text, so that deployment 1 pays for 12 of the same owner and
 * ends its lease (node `x/escrow/keeper` BuildPaymentsKey, seen on v2.1.0-rc12): no number of ours begins with another one.
 */
export function deriveDseq(key: IndexedRentalKey): bigint {
  const text = JSON.stringify([`${key.repositoryId}`, `${key.runId}`, key.runAttempt, key.index, key.rental]);
  const hash = createHash('sha256').update(`akash-runner rental ${text}`).digest();
  return MIN_DSEQ + (hash.readBigUInt64BE(0) % (MAX_DSEQ - MIN_DSEQ + 1n));
}

/** The name of the deployment's group: `akr-<repository id>-<run id>-<attempt>-<short name>-<index>`. */
export function formatTag(key: IndexedRentalKey): string {
  return `akr-${key.repositoryId}-${key.runId}-${key.runAttempt}-${shortNameOf(key.rental)}-${key.index}`;
}

/** Reads a group's name; undefined for every name that `formatTag` does not make: that deployment is not ours. */
export function parseTag(groupName: string): RentalTag | undefined {
  const match = TAG.exec(groupName);
  if (!match) return undefined;
  const [, repositoryId = '', runId = '', runAttempt = '', shortName = '', index = ''] = match;
  return {
    repositoryId: BigInt(repositoryId),
    runId: BigInt(runId),
    runAttempt: Number(runAttempt),
    shortName,
    index: Number(index),
  };
}

/** Whether a tag is of this rental, in this attempt of the run or an earlier one: re-running failed jobs raises the attempt without starting again. */
export function belongsToRental(tag: RentalTag, key: RentalKey): boolean {
  return (
    tag.repositoryId === key.repositoryId &&
    tag.runId === key.runId &&
    tag.runAttempt <= key.runAttempt &&
    tag.shortName === shortNameOf(key.rental)
  );
}

function shortNameOf(rental: string): string {
  const plain = rental
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
    .slice(0, 20);
  return `${plain}${createHash('sha256').update(rental).digest('hex').slice(0, 6)}`;
}

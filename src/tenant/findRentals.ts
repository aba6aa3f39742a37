import type { DeploymentId } from '../chain/protocol/ids.ts';
import type { DeploymentView } from '../chain/query/deploymentView.ts';
import type { Journal } from './journal.ts';
import type { Market } from './market.ts';
import { belongsToRental, parseTag, type RentalKey, type RentalTag } from './rentalId.ts';
import type { RentalRecord } from './rentalRecord.ts';

/** A deployment of a rental, known from the chain, the journal, or both. */
export interface FoundDeployment {
  readonly tag: string;
  readonly id: DeploymentId;
  readonly record: RentalRecord | undefined;
}

/** A deployment of ours that is open, with what its tag says. */
export interface OwnDeployment {
  readonly tag: string;
  readonly parsedTag: RentalTag;
  readonly view: DeploymentView;
}

/** The owner's open deployments that carry one of our tags. All others are someone else's business. */
export async function listOwnDeployments(
  market: Pick<Market, 'listActiveDeployments'>,
  owner: string,
  signal?: AbortSignal,
): Promise<OwnDeployment[]> {
  const views = await market.listActiveDeployments(owner, signal);
  return views.flatMap((view) => {
    const tag = view.groups[0]?.spec.name ?? '';
    const parsedTag = parseTag(tag);
    return parsedTag ? [{ tag, parsedTag, view }] : [];
  });
}

/**
 * All deployments of a rental, of this attempt of the run and earlier ones: those that the journal knows, closed ones too, and the open ones
 * that only the chain knows, because the job that rented them was killed and its files are gone.
 */
export async function findRentals(
  tools: { readonly market: Pick<Market, 'listActiveDeployments'>; readonly journal: Journal },
  owner: string,
  key: RentalKey,
  signal?: AbortSignal,
): Promise<FoundDeployment[]> {
  const records = (await tools.journal.list(key)).filter((record) => record.owner === owner);
  const open = await listOwnDeployments(tools.market, owner, signal);
  const known = new Set(records.map(({ dseq }) => dseq));
  const unknown = open.filter(({ parsedTag, view }) => belongsToRental(parsedTag, key) && !known.has(view.id.dseq));
  return [
    ...records.map((record) => ({ tag: record.tag, id: { owner, dseq: record.dseq }, record })),
    ...unknown.map(({ tag, view }) => ({ tag, id: view.id, record: undefined })),
  ];
}

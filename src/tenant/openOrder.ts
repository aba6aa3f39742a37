import { err, ok, type Result } from '../base/result.ts';
import { RunnerError } from '../base/runnerError.ts';
import { createDeploymentMsg } from '../chain/message/createDeploymentMsg.ts';
import { ACT } from '../chain/protocol/coin.ts';
import type { DeploymentId } from '../chain/protocol/ids.ts';
import type { DeploymentView } from '../chain/query/deploymentView.ts';
import type { TxFailure } from '../chain/signing/signer.ts';
import { txError } from '../chain/signing/txError.ts';
import { closeDeployment } from './closeDeployment.ts';
import type { OrderSpec } from './rental.ts';
import { type RentalContext, submitNoted } from './rentalContext.ts';
import { deriveDseq, formatTag } from './rentalId.ts';
import type { RentalRecord } from './rentalRecord.ts';
import { orderKey } from './txKeys.ts';

/** An order that is open on the chain. */
export interface OpenOrder {
  readonly tag: string;
  readonly id: DeploymentId;
  readonly service: string;
  readonly manifestJson: string;
  readonly depositUact: bigint;
  readonly height: bigint;
}

/** One rental that fails over so often has another problem. */
const MOST_INDICES = 50;

/**
 * Opens the rental's order under the first of its deployment numbers that is free, or takes up the one that an interrupted attempt left
 * open. Closes what it finds open and cannot take up.
 */
export async function openOrder(context: RentalContext): Promise<Result<OpenOrder, RunnerError>> {
  const { key } = context.options;
  for (let index = 0; index < MOST_INDICES; index++) {
    const place = {
      tag: formatTag({ ...key, index }),
      id: { owner: context.options.signer.address, dseq: deriveDseq({ ...key, index }) },
    };
    const left = await findLeft(context, place);
    if (left === 'closed') continue;
    if (left === 'free') return createOrder(context, place);
    const taken = await takeUp(context, place, left);
    if (taken) return ok(taken);
    await closeDeployment({ ...context.options, journal: context.journal }, place);
  }
  return err(new RunnerError('RENTAL_INDEX_EXHAUSTED', { rental: key.rental, count: MOST_INDICES }));
}

interface Place {
  readonly tag: string;
  readonly id: DeploymentId;
}

/** What an earlier attempt left under a number. A creation that was signed may still come, so its fate is found out first. */
async function findLeft({ options }: RentalContext, { id }: Place): Promise<DeploymentView | 'free' | 'closed'> {
  const { market, signer, signal } = options;
  const seen = await market.findDeployment(id, signal);
  const view =
    seen ?? ((await signer.resume(orderKey(id), signal))?.ok ? await market.findDeployment(id, signal) : undefined);
  if (!view) return 'free';
  return view.state === 'active' ? view : 'closed';
}

/** An open order can go on when the journal still has its manifest, and nothing was leased: a dseq is never leased twice. */
async function takeUp(context: RentalContext, place: Place, view: DeploymentView): Promise<OpenOrder | undefined> {
  const { options, journal } = context;
  const record = await journal.find(place.tag);
  if (!record || record.hash !== Buffer.from(view.hash).toString('hex')) return undefined;
  if ((await options.market.listLeases(place.id, options.signal)).length > 0) return undefined;
  options.prepared?.track(place.tag, place.id);
  await context.write(place.tag, { step: 'bids', orderHeight: view.createdAt });
  context.tell('Taking up the order that was left open', { dseq: place.id.dseq, height: view.createdAt });
  return { ...place, ...record, height: view.createdAt };
}

async function createOrder(context: RentalContext, place: Place): Promise<Result<OpenOrder, RunnerError>> {
  const { options, journal } = context;
  const { tag, id } = place;
  const spec = options.buildOrder(tag);
  const depositUact = await options.market.getMinDeposit(options.signal);
  await context.write(tag, firstRecord(options.market.chainId, place, spec, depositUact));
  const deposit = { denom: ACT, amount: depositUact };
  const message = createDeploymentMsg({ id, groups: spec.groups, hash: spec.hash, deposit });
  const target = { ...place, purpose: 'order', key: orderKey(id) } as const;
  const tools = { ...options, journal };
  const result = await submitNoted(tools, target, [message], () => options.prepared?.track(tag, id));
  if (result.ok) {
    const { height } = result.value;
    await context.write(tag, { step: 'bids', orderHeight: height });
    return ok({ ...place, service: spec.service, manifestJson: spec.manifestJson, depositUact, height });
  }
  // Someone was faster under the same number, an earlier broadcast of ours perhaps: look at it as at any other that is open.
  if (await isThere(context, id, result.error)) return openOrder(context);
  options.prepared?.forget(id);
  await context.write(tag, { step: 'closed' });
  return err(txError(result.error));
}

/** node `x/deployment` code 3, "Deployment exists"; a simulation that fails hides the code, so the chain is asked then. */
async function isThere({ options }: RentalContext, id: DeploymentId, failure: TxFailure): Promise<boolean> {
  if (failure.codespace === 'deployment' && failure.code === 3) return true;
  return failure.kind === 'rejected' && (await options.market.findDeployment(id, options.signal)) !== undefined;
}

function firstRecord(chainId: string, { tag, id }: Place, spec: OrderSpec, depositUact: bigint): RentalRecord {
  const { service, manifestJson } = spec;
  const hash = Buffer.from(spec.hash).toString('hex');
  return {
    tag,
    ...id,
    chainId,
    service,
    manifestJson,
    hash,
    step: 'order',
    depositUact,
    topUpUact: 0n,
    txs: [],
    phasesMs: {},
  };
}

import { formatDecCoin } from '../chain/protocol/coin.ts';
import type { Progress } from '../tenant/rental.ts';
import type { Actions } from './actionsPort.ts';

/** Prints what the rental goes through, one line each: `Waiting for bids · deployment 123 · block 45`. */
export function tellProgress(actions: Pick<Actions, 'info'>): (progress: Progress) => void {
  return ({ message, dseq, provider, price, height }) => {
    const details = [
      dseq === undefined ? undefined : `deployment ${dseq}`,
      provider === undefined ? undefined : `provider ${provider}`,
      price === undefined ? undefined : `${formatDecCoin(price)} per block`,
      height === undefined ? undefined : `block ${height}`,
    ];
    actions.info([message, ...details.filter((one) => one !== undefined)].join(' · '));
  };
}

/** A foldable section of the log around `work`, closed however it ends. */
export async function inGroup<Value>(
  actions: Pick<Actions, 'startGroup' | 'endGroup'>,
  title: string,
  work: () => Promise<Value>,
): Promise<Value> {
  actions.startGroup(title);
  try {
    return await work();
  } finally {
    actions.endGroup();
  }
}

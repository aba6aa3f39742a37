import type { Result } from '../base/result.ts';
import type { IncludedTx } from '../chain/connection/chainConnection.ts';
import type { DeploymentId } from '../chain/protocol/ids.ts';
import type { Msg, TxFailure } from '../chain/signing/signer.ts';
import { createJournal, type Journal } from './journal.ts';
import { createPhaseWatch, type Phase, type PhaseWatch } from './phases.ts';
import type { Progress, RentOptions } from './rental.ts';
import type { NotedTx, RentalRecord } from './rentalRecord.ts';

/** What the steps of one `rent` share. */
export interface RentalContext {
  readonly options: RentOptions;
  readonly journal: Journal;
  readonly phases: PhaseWatch;
  /** Providers that are not to be taken, those that failed this rental included. */
  readonly excluded: Set<string>;
  /** Enters a phase and says so. */
  enter(phase: Phase, message: string, detail?: Omit<Progress, 'phase' | 'message'>): void;
  /** Writes what comes next into the journal, and how long it took until here. */
  write(tag: string, change: Partial<RentalRecord>): Promise<RentalRecord>;
  tell(message: string, detail?: Omit<Progress, 'phase' | 'message'>): void;
}

export function createRentalContext(options: RentOptions): RentalContext {
  const phases = createPhaseWatch(options.clock);
  let current: Phase = 'preflight';
  const tell = (message: string, detail: Omit<Progress, 'phase' | 'message'> = {}) => {
    options.logger.info(message, { phase: current, dseq: detail.dseq, provider: detail.provider });
    options.onProgress?.({ phase: current, message, ...detail });
  };
  const journal = createJournal(options.store);
  return {
    options,
    journal,
    write: (tag, change) => journal.write(tag, { ...change, phasesMs: phases.read() }),
    phases,
    excluded: new Set(options.excludedProviders),
    tell,
    enter(phase, message, detail) {
      current = phase;
      phases.enter(phase);
      tell(message, detail);
    },
  };
}

/**
 * Submits a transaction of a deployment: it is noted in the journal, and what became of it too. One intent has one key, so that a rental that
 * is taken up again finds out first what became of it.
 */
export async function submitNoted(
  tools: Pick<RentOptions, 'signer' | 'signal'> & { readonly journal: Journal },
  target: {
    readonly tag: string;
    readonly id: DeploymentId;
    readonly purpose: NotedTx['purpose'];
    readonly key: string;
  },
  messages: readonly Msg[],
  onSigned: () => void = () => undefined,
): Promise<Result<IncludedTx, TxFailure>> {
  const { tag, purpose, key } = target;
  let last: NotedTx | undefined;
  const result = await tools.signer.submit({
    messages,
    key,
    signal: tools.signal,
    onSigned: async ({ hash, timeoutHeight, timeoutTimestampNs, feeUakt }) => {
      last = { purpose, hash, timeoutHeight, timeoutTimestampNs, feeUakt };
      onSigned();
      await tools.journal.note(tag, last);
    },
  });
  if (last) await tools.journal.note(tag, { ...last, included: result.ok || result.error.kind === 'failed' });
  return result;
}

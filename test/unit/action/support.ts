import type { Actions } from '../../../src/action/actionsPort.ts';
import type { Desk, MachineDoor, RentRequest } from '../../../src/action/desk.ts';
import { type Inputs, parseInputs } from '../../../src/action/inputs.ts';
import type { RunContext } from '../../../src/action/runContext.ts';
import type { Stage } from '../../../src/action/stage.ts';
import { readState } from '../../../src/action/state.ts';
import { parseDecimal } from '../../../src/base/decimal.ts';
import type { Result } from '../../../src/base/result.ts';
import { isRunnerError, RunnerError } from '../../../src/base/runnerError.ts';
import type { DecCoin } from '../../../src/chain/protocol/coin.ts';
import type { CloseReport } from '../../../src/tenant/closeRental.ts';
import type { Machine } from '../../../src/tenant/machine/machine.ts';
import type { Rental, RentFailure } from '../../../src/tenant/rental.ts';
import { formatTag } from '../../../src/tenant/rentalId.ts';
import { createManualClock } from '../../helpers/manualClock.ts';

/** A runner that remembers what it was told. */
export interface RecordedActions extends Actions {
  readonly outputs: Record<string, string>;
  readonly state: Record<string, string>;
  readonly lines: string[];
  readonly secrets: string[];
  readonly summaries: string[];
  log(): string;
}

export function createRecordedActions(state: Record<string, string> = {}): RecordedActions {
  const outputs: Record<string, string> = {};
  const lines: string[] = [];
  const secrets: string[] = [];
  const summaries: string[] = [];
  const written: Uint8Array[] = [];
  return {
    outputs,
    state,
    lines,
    secrets,
    summaries,
    log: () => Buffer.concat(written).toString(),
    setSecret: (secret) => void secrets.push(secret),
    setOutput: (name, value) => void Object.assign(outputs, { [name]: value }),
    saveState: (name, value) => void Object.assign(state, { [name]: value }),
    getState: (name) => state[name] ?? '',
    info: (text) => void lines.push(text),
    notice: (text) => void lines.push(`notice: ${text}`),
    warning: (text) => void lines.push(`warning: ${text}`),
    error: (text) => void lines.push(`error: ${text}`),
    startGroup: (title) => void lines.push(`> ${title}`),
    endGroup: () => void lines.push('<'),
    writeSummary: async (markdown) => void summaries.push(markdown),
    write: (bytes) => void written.push(bytes),
  };
}

export const context: RunContext = {
  repository: 'octo-org/widgets',
  repositoryId: 55n,
  runId: 777n,
  runAttempt: 1,
  stepId: '__run',
  eventName: 'push',
  apiUrl: 'https://api.github.com',
  workspace: '/workspace',
  tempDirectory: '/temp',
};

const uact = (amount: string): DecCoin => ({ denom: 'uact', amount: parseDecimal(amount) });

/** The machine of a made-up lease; what is done with it, the made-up door does. */
export function machineOf(dseq: bigint): Machine {
  return { lease: { owner: 'akash1owner', dseq, gseq: 1, oseq: 1, provider: 'akash1provider' } } as unknown as Machine;
}

/** One deployment, of which only the sums matter here. */
const closed = { tag: 'akr-1-2-1-x-0', id: { owner: 'akash1owner', dseq: 5n }, blocksHeld: 8n, spentUact: 960n };

export function closeReport(change: Partial<CloseReport> = {}): CloseReport {
  return {
    deployments: [closed],
    blocksHeld: 8n,
    spentUact: 960n,
    refundedUact: 40n,
    feesUakt: 9_000n,
    phasesMs: { order: 1, close: 4 },
    ...change,
  };
}

export interface FakeDesk extends Desk {
  /** What was asked of it, in order. */
  readonly calls: string[];
  /** The requests to rent. */
  readonly requests: RentRequest[];
  /** What the next calls do instead. */
  plan: {
    rent?: (request: RentRequest, dseq: bigint) => ReturnType<Desk['rent']>;
    close?: () => Promise<CloseReport>;
    reap?: Desk['reap'];
  };
}

/** A market with one provider, which does what it is asked. A rental's deployments are numbered from 100 on. */
export function createFakeDesk(): FakeDesk {
  const calls: string[] = [];
  const requests: RentRequest[] = [];
  const opened: Array<{ tag: string; id: { owner: string; dseq: bigint } }> = [];
  const desk: FakeDesk = {
    calls,
    requests,
    plan: {},
    owner: 'akash1owner',
    chainId: 'devnet-1',
    getBlockTimeMs: async () => 6_000,
    prepare: async () => void calls.push('prepare'),
    rent: async (request) => {
      calls.push('rent');
      requests.push(request);
      const dseq = 100n + BigInt(opened.length);
      opened.push({ tag: formatTag({ ...request.key, index: opened.length }), id: { owner: 'akash1owner', dseq } });
      return (desk.plan.rent ?? rentFine)(request, dseq);
    },
    closeNow: async () => void calls.push('closeNow'),
    close: async () => {
      calls.push('close');
      const deployments = opened.map((one) => ({ ...one, blocksHeld: 8n, spentUact: 960n }));
      return desk.plan.close ? desk.plan.close() : closeReport(opened.length > 0 ? { deployments } : {});
    },
    reap: async (...given) => {
      calls.push('reap');
      return desk.plan.reap ? desk.plan.reap(...given) : { deployments: [], closed: 0, failed: 0 };
    },
    dispose: () => void calls.push('dispose'),
  };
  return desk;
}

/** Rents, hands over, waits for life: as `rent` does when all goes well. */
export async function rentFine(request: RentRequest, dseq: bigint): Promise<Result<Rental, RentFailure>> {
  const machine = machineOf(dseq);
  request.onProgress?.({ phase: 'order', message: 'Opening the order', dseq });
  await request.handOver?.(machine, request.signal);
  const alive = (await request.awaitReady?.(machine, request.signal)) ?? true;
  const error = new RunnerError('MACHINE_NOT_READY', { provider: 'akash1provider', seconds: 1, state: 'mute' });
  if (!alive) return { ok: false, error: { error, problems: [error], failedProviders: [], phasesMs: {} } };
  const rental = {
    tag: request.buildOrder('akr-1-2-3-x000000-0').groups[0]?.name ?? '',
    lease: machine.lease,
    machine,
  };
  const numbers = { orderHeight: 10n, leaseHeight: 12n, blocksToLease: 3, depositedUact: 1_000n };
  return {
    ok: true,
    value: { ...rental, ...numbers, provider: 'akash1provider', price: uact('120'), phasesMs: { order: 1, bids: 2 } },
  };
}

export interface FakeMachines extends MachineDoor {
  readonly calls: string[];
  readonly works: string[];
  log: string[];
  exitCode: number | undefined;
}

export function createFakeMachines(): FakeMachines {
  const machines: FakeMachines = {
    calls: [],
    works: [],
    log: ['hello\n'],
    exitCode: 0,
    uploadWorkspace: async (_, { folder, patterns, onAcknowledged }) => {
      machines.calls.push(`upload ${folder} ${patterns.join(' ')}`);
      const upload = { files: 2, bytes: 30, chunks: 1 };
      await onAcknowledged?.(upload);
      return upload;
    },
    placeWork: async (_, script) => {
      machines.calls.push('place');
      machines.works.push(script);
    },
    followLog: async function* (_, signal) {
      machines.calls.push('follow');
      for (const text of machines.log) {
        signal?.throwIfAborted();
        yield Buffer.from(text);
      }
    },
    readExit: async () => {
      // A real machine takes its time; without this a story whose clock does not wait would never let go of the process.
      await new Promise(setImmediate);
      return machines.exitCode;
    },
    downloadFiles: async (_, { patterns }) => {
      machines.calls.push(`download ${patterns.join(' ')}`);
      return ['report.xml'];
    },
  };
  return machines;
}

export interface FakeStage extends Stage {
  readonly actions: RecordedActions;
  readonly desk: FakeDesk;
  readonly machines: FakeMachines;
}

export function createStage(change: Partial<Stage> = {}): FakeStage {
  return {
    actions: createRecordedActions(),
    desk: createFakeDesk(),
    machines: createFakeMachines(),
    context,
    env: {},
    connectGithub: () => Promise.reject(new Error('this story should not speak to GitHub')),
    clock: createManualClock(),
    random: { bytes: (length) => new Uint8Array(length).fill(7) },
    signal: new AbortController().signal,
    ...change,
  } as FakeStage;
}

/** Inputs as the parser makes them of what a user wrote. */
export function inputsOf<Mode extends Inputs['mode']>(mode: Mode, given: Record<string, string> = {}) {
  const needed: Record<Inputs['mode'], Record<string, string>> = {
    run: { run: 'make test', 'max-price': '120 uact/block' },
    start: { 'max-price': '120 uact/block', 'github-token': 'token' },
    stop: {},
    reap: { 'github-token': 'token' },
  };
  const all = { mode, mnemonic: 'words', rental: 'box', ...needed[mode], ...given };
  const env = Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const parsed = parseInputs(Object.fromEntries(env), '__run');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value as Extract<Inputs, { mode: Mode }>;
}

/** The catalogue name that a promise is rejected with, or the foreign error itself. */
export async function kindOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'no error',
    (error: unknown) => (isRunnerError(error) ? error.kind : error),
  );
}

export function stateOf(actions: RecordedActions): string | undefined {
  return readState(actions)?.phase;
}

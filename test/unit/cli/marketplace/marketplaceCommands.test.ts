import { describe, expect, it } from 'vitest';
import { RunnerError } from '../../../../src/base/runnerError.ts';
import { marketplaceCommands } from '../../../../src/cli/marketplace/marketplaceCommands.ts';
import { setCommandMarket } from '../../../helpers/commandMarket.ts';
import { eventually } from '../../../helpers/runnerProvider.ts';

describe('marketplace watch', () => {
  it('shows what happens, filtered, until it is stopped', async () => {
    const { run, bid, provider } = await setCommandMarket([marketplaceCommands]);
    const watched = async (filter: string) => {
      const stop = new AbortController();
      const printed: string[] = [];
      const watching = run(`marketplace watch --from-height 1 ${filter}`.trim(), 0, {
        signal: stop.signal,
        print: (line) => void printed.push(line),
      });
      await eventually(async () => printed.length > 0);
      stop.abort(new RunnerError('CANCELLED', { reason: 'SIGINT' }));
      await watching;
      return printed.map((line) => (JSON.parse(line) as { kind: string }).kind);
    };
    await bid();
    expect((await watched(''))[0]).toBe('deployment-created');
    expect((await watched('--kind order-created'))[0]).toBe('order-created');
    expect((await watched(`--provider ${provider} --dseq 7`))[0]).toBe('bid-created');
  });
});

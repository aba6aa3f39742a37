import { describe, expect, it } from 'vitest';
import { RunnerError } from '../../../../src/base/runnerError.ts';
import { leaseCommands } from '../../../../src/cli/lease/leaseCommands.ts';
import { setCommandGateway } from '../../../helpers/commandGateway.ts';
import { setCommandMarket } from '../../../helpers/commandMarket.ts';
import { eventually } from '../../../helpers/runnerProvider.ts';

describe('lease', () => {
  it('begins and ends', async () => {
    const { run, lease, provider, tenant } = await setCommandMarket([leaseCommands]);
    await lease();
    await expect(run(`lease create --dseq 7 --provider ${provider}`)).rejects.toMatchObject({ kind: 'TX_REJECTED' });
    await expect(run(`lease reclaim --owner ${tenant} --dseq 7`, 1)).rejects.toMatchObject({ kind: 'TX_REJECTED' });
    expect((await run(`lease close --dseq 7 --provider ${provider}`)).json).toMatchObject({ id: { provider } });
    expect((await run('deployment show --dseq 7')).json).toMatchObject({ leases: [{ state: 'closed' }] });
  });

  it('shows what runs in it', async () => {
    const { run, sdl, provider } = await setCommandGateway();
    await run(`deployment create ${sdl} --dseq 5 --allow-private-hosts --wait 20s`);
    const of = `--dseq 5 --provider ${provider} --allow-private-hosts`;
    await eventually(async () => {
      const { json } = await run(`lease status ${of}`).catch(() => ({ json: {} as Record<string, never> }));
      return (
        (json['status'] as unknown as { services?: { runner?: { available: number } } })?.services?.runner
          ?.available === 1
      );
    });
    expect((await run(`lease status ${of} --output text`)).text).toMatch(/runner\s+1\/1/);
    expect((await run(`lease logs ${of}`)).json).toMatchObject({ message: 'hello' });
    const { text } = await run(`lease events ${of} --output text`);
    expect(text).toMatch(/^Normal {2}Started {2}Pod\/\S+ {2}Started container runner$/);
    await run(`lease shell ${of} -- true`);
    await expect(run(`lease shell ${of} --service runner -- false`)).rejects.toMatchObject({ exitCode: 1 });
    const absent = `--dseq 6 --provider ${provider} --allow-private-hosts`;
    for (const command of [`events ${absent}`, `shell ${absent}`])
      await expect(run(`lease ${command}`)).rejects.toMatchObject({ kind: 'CLI_GATEWAY_FAILED' });
    const stop = new AbortController();
    const printed: string[] = [];
    const following = run(`lease logs ${of} --follow`, {
      signal: stop.signal,
      print: (line) => void printed.push(line),
    });
    following.catch(() => undefined);
    await eventually(async () => printed.length > 0);
    stop.abort(new RunnerError('CANCELLED', { reason: 'SIGINT' }));
    await following.catch((error: unknown) => expect(error).toMatchObject({ kind: 'CANCELLED' }));
    await expect(run(`lease status --dseq 5 --provider ${provider}`)).rejects.toMatchObject({
      kind: 'CLI_GATEWAY_FAILED',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../../src/base/clock.ts';
import { silentLogger } from '../../../../src/base/logger.ts';
import { systemRandom } from '../../../../src/base/random.ts';
import { connectChain } from '../../../../src/chain/connection/connectChain.ts';
import { createWallet } from '../../../../src/chain/wallet/createWallet.ts';
import { checkFunds } from '../../../../src/cli/frame/checkFunds.ts';
import { startTestDevnet } from '../../../helpers/devnet.ts';
import { createFakeTerminal } from '../../../helpers/fakeTerminal.ts';

describe('checkFunds', () => {
  it('throws the first gap and tells the others', async () => {
    const devnet = await startTestDevnet({ accounts: [{ uakt: 10n, uact: 600_000n }] });
    const parts = { clock: systemClock, random: systemRandom, logger: silentLogger };
    const connection = await connectChain({ ...parts, endpoints: [devnet.rpcUrl] });
    const wallet = await createWallet({ mnemonic: devnet.wallets[0]!.mnemonic });
    const terminal = createFakeTerminal({}, systemClock);
    const check = (feeUakt: bigint, uact: bigint) => {
      const deposit = { what: 'the deposit', scope: 'deployment', amount: { denom: 'uact', amount: uact } } as const;
      const fees = [{ what: 'the fee', feeUakt, messageTypes: [] }];
      return checkFunds({ connection, wallet }, { fees, deposits: [deposit] }, terminal);
    };
    await check(10n, 600_000n);
    await expect(check(11n, 700_000n)).rejects.toMatchObject({ kind: 'FEES_SHORT' });
    expect(terminal.complained).toEqual([expect.stringContaining('700000')]);
    connection.close();
    await devnet.stop();
  });
});

import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/base/clock.ts';
import { silentLogger } from '../../../src/base/logger.ts';
import { createGatewayConnector } from '../../../src/tenant/createGatewayConnector.ts';
import { createFakeConnection } from '../../helpers/fakeConnection.ts';
import { createTokenWallet } from '../../helpers/tokenWallet.ts';

describe('createGatewayConnector', () => {
  it('makes a client that trusts no private address off a devnet', async () => {
    const connection = { ...createFakeConnection(), chainId: 'akashnet-2' };
    const connectGateway = createGatewayConnector({
      connection,
      wallet: { ...createTokenWallet('akash1tenant') },
      services: ['runner'],
      allowPrivateHosts: true,
      clock: systemClock,
      logger: silentLogger,
    });
    const lease = { owner: 'akash1tenant', dseq: 7n, gseq: 1, oseq: 1, provider: 'akash1cheap' };
    const gateway = connectGateway(lease, 'https://127.0.0.1:1');
    const answer = await gateway.putManifest(7n, '[]');
    expect(answer).toMatchObject({ ok: false, error: { kind: 'untrusted' } });
  });
});

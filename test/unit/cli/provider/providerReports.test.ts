import { expect, it } from 'vitest';
import { providerReady, providerStopped } from '../../../../src/cli/provider/providerReports.ts';

it('says where the provider answers and who it is', () => {
  const ready = providerReady('https://127.0.0.1:1', 'akash1x');
  expect(ready).toMatchObject({ event: 'ready', fields: { hostUri: 'https://127.0.0.1:1', address: 'akash1x' } });
  expect(ready.lines.join('\n')).toContain('https://127.0.0.1:1');
  expect(providerStopped).toMatchObject({ event: 'stopped' });
});

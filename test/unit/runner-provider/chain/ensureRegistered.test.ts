import { describe, expect, it } from 'vitest';
import { silentLogger } from '../../../../src/base/logger.ts';
import type { ProviderView } from '../../../../src/chain/query/findProvider.ts';
import { ensureRegistered } from '../../../../src/runner-provider/chain/ensureRegistered.ts';
import { createFakeSubmit, someFailure } from '../../../helpers/runnerProvider.ts';

const wanted = { owner: 'akash1provider', hostUri: 'https://h:1', attributes: [] };
const certificate = { certPem: 'cert', keyPem: 'key', pubkeyPem: 'pub', serial: '1' };
const listed = { owner: wanted.owner, serial: '1', state: 'valid', certPem: 'cert', pubkeyPem: 'pub' } as const;

function options(answers: Array<ProviderView | undefined>, submit = createFakeSubmit()) {
  const chain = {
    findRegistration: async () => answers.shift(),
    listCertificates: async () => (answers.length < 1 ? [listed] : []),
  };
  const signal = new AbortController().signal;
  return { ...submit, chain, wanted, certificate, logger: silentLogger, signal };
}

describe('ensureRegistered', () => {
  it('sends what is missing and asks again', async () => {
    const registering = options([undefined, wanted]);
    await ensureRegistered(registering);
    expect(registering.submitted.map(({ messages }) => messages.length)).toEqual([2]);
  });

  it('corrects an older address that came first', async () => {
    const registering = options([undefined, { ...wanted, hostUri: 'https://old:1' }, wanted]);
    await ensureRegistered(registering);
    expect(registering.submitted).toHaveLength(2);
  });

  it('fails when the chain refuses', async () => {
    const refused = options(
      [undefined],
      createFakeSubmit(() => someFailure(5, 'sdk')),
    );
    await expect(ensureRegistered(refused)).rejects.toMatchObject({ kind: 'TX_REJECTED' });
  });
});

import { describe, expect, it } from 'vitest';
import { certificates } from '../../../../../src/devnet/module/cert/certificates.ts';
import { createStage, PROVIDER } from '../../stage.ts';

describe('certificates', () => {
  it('lie in the order of their serial numbers', () => {
    const { state } = createStage();
    for (const serial of ['10', '9', '100']) {
      const id = { owner: PROVIDER, serial };
      certificates.put(state, id, { id, state: 1, cert: new Uint8Array(), pubkey: new Uint8Array() });
    }
    expect(certificates.list(state, PROVIDER).map(({ value }) => value.id.serial)).toEqual(['9', '10', '100']);
  });
});

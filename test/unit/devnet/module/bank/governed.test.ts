import { MsgSetSendEnabled, MsgUpdateParams } from 'cosmjs-types/cosmos/bank/v1beta1/tx';
import { describe, expect, it } from 'vitest';
import { setSendEnabled, updateBankParams } from '../../../../../src/devnet/module/bank/governed.ts';
import { createStage, TENANT } from '../../stage.ts';

const GOV = 'akash10d07y265gmmuvt4z0w9aw880jnsr700jhe7z0f';

describe('what governance alone may do', () => {
  // cosmos-sdk x/bank/keeper/msg_server.go: ErrInvalidSigner of x/gov.
  it('is refused to people', () => {
    expect(createStage().act(updateBankParams, MsgUpdateParams, { authority: TENANT } as never).code).toBe('gov/13');
    expect(createStage().act(setSendEnabled, MsgSetSendEnabled, { authority: TENANT } as never).code).toBe('gov/13');
  });

  it('is not to be had on a devnet, whoever asks', () => {
    expect(createStage().act(updateBankParams, MsgUpdateParams, { authority: GOV } as never).code).toBe('sdk/37');
    expect(createStage().act(setSendEnabled, MsgSetSendEnabled, { authority: GOV } as never).code).toBe('sdk/37');
  });
});

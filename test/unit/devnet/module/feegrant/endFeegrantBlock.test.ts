import { expect, it } from 'vitest';
import { endBlockers } from '../../../../../src/devnet/machine/blockers.ts';
import { allowances } from '../../../../../src/devnet/module/feegrant/allowances.ts';
import { endFeegrantBlock } from '../../../../../src/devnet/module/feegrant/endFeegrantBlock.ts';
import { allow, at, basic } from '../../grants.ts';
import { addressFor, createStage } from '../../stage.ts';

it('endFeegrantBlock drops 200 of those that have ended, after the transactions of each block', () => {
  const stage = createStage();
  for (let index = 0; index < 201; index++)
    allow(stage, basic([], at(stage.timeMs)), { grantee: addressFor(`grantee ${index}`) });
  stage.timeMs++;
  // cosmossdk.io/x/feegrant v0.2.0 module/abci.go
  endFeegrantBlock(stage.context());
  expect(allowances.list(stage.state)).toHaveLength(1);
  expect(endBlockers).toContain(endFeegrantBlock);
});

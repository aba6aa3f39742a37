import { MsgPruneAllowances } from 'cosmjs-types/cosmos/feegrant/v1beta1/tx';
import { expect, it } from 'vitest';
import { allowances } from '../../../../../src/devnet/module/feegrant/allowances.ts';
import { pruneAllowances } from '../../../../../src/devnet/module/feegrant/pruneAllowances.ts';
import { allow, at, basic, plain } from '../../grants.ts';
import { addressFor, createStage, RIVAL } from '../../stage.ts';

it('pruneAllowances drops 75 of those that have ended, for anyone', () => {
  const stage = createStage();
  for (let index = 0; index < 77; index++)
    allow(stage, basic([], at(stage.timeMs)), { grantee: addressFor(`grantee ${index}`) });
  const prune = () => stage.act(pruneAllowances, MsgPruneAllowances, { pruner: RIVAL } as never);
  // cosmossdk.io/x/feegrant v0.2.0 msg_server.go PruneAllowances; what ends now has not ended yet.
  const events = [plain('prune_feegrant', { pruner: RIVAL })];
  expect(prune()).toEqual({ code: 'ok', events });
  expect(allowances.list(stage.state)).toHaveLength(77);
  stage.timeMs++;
  expect(prune()).toEqual({ code: 'ok', events });
  expect(allowances.list(stage.state)).toHaveLength(2);
});

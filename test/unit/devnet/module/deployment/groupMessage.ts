import { MsgCloseGroup, MsgPauseGroup, MsgStartGroup } from '../../../../../src/chain/protocol/akash.ts';
import { encodeGroupId } from '../../../../../src/chain/protocol/ids.ts';
import { closeGroup } from '../../../../../src/devnet/module/deployment/closeGroup.ts';
import { pauseGroup } from '../../../../../src/devnet/module/deployment/pauseGroup.ts';
import { startGroup } from '../../../../../src/devnet/module/deployment/startGroup.ts';
import { type Outcome, type Stage, TENANT } from '../../stage.ts';

const id = (gseq: number) => ({ id: encodeGroupId({ owner: TENANT, dseq: 1n, gseq }) });

export const endGroupOf = (stage: Stage, gseq = 1): Outcome => stage.act(closeGroup, MsgCloseGroup, id(gseq));
export const pause = (stage: Stage, gseq = 1): Outcome => stage.act(pauseGroup, MsgPauseGroup, id(gseq));
export const start = (stage: Stage, gseq = 1): Outcome => stage.act(startGroup, MsgStartGroup, id(gseq));

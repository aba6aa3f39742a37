import { describe, expect, it } from 'vitest';
import { MsgUpdateDeployment } from '../../../../../src/chain/protocol/akash.ts';
import { encodeDeploymentId } from '../../../../../src/chain/protocol/ids.ts';
import { updateDeployment } from '../../../../../src/devnet/module/deployment/updateDeployment.ts';
import { deploy, HASH, undeploy } from '../../market.ts';
import { createStage, type Stage, TENANT, typesOf } from '../../stage.ts';

const OTHER = new Uint8Array(32).fill(8);
const update = (stage: Stage, hash = OTHER, dseq = 1n) =>
  stage.act(updateDeployment, MsgUpdateDeployment, { id: encodeDeploymentId({ owner: TENANT, dseq }), hash });

describe('updateDeployment', () => {
  it('announces another manifest', () => {
    const stage = createStage();
    deploy(stage);
    expect(typesOf(update(stage).events)).toEqual(['EventDeploymentUpdated']);
    // The new hash is stored: it is now the one that may not come again.
    expect(update(stage).code).toBe('deployment/10');
  });

  it('refuses the same hash, none, an unknown deployment and a closed one', () => {
    const stage = createStage();
    deploy(stage);
    expect(update(stage, HASH).code).toBe('deployment/10');
    expect(update(stage, new Uint8Array()).code).toBe('deployment/9');
    expect(update(stage, OTHER, 2n).code).toBe('deployment/4');
    undeploy(stage);
    expect(update(stage).code).toBe('deployment/5');
  });
});

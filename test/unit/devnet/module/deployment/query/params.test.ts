import { describe, expect, it } from 'vitest';
import {
  QueryDeploymentParamsRequest,
  QueryDeploymentParamsResponse,
} from '../../../../../../src/chain/protocol/akash.ts';
import { deploymentParamsQuery } from '../../../../../../src/devnet/module/deployment/query/params.ts';
import { createStage } from '../../../stage.ts';

describe('deploymentParamsQuery', () => {
  it('shows the least deposits', () => {
    const codecs = { request: QueryDeploymentParamsRequest, response: QueryDeploymentParamsResponse };
    // facts chain §2.1.
    expect(createStage().ask(deploymentParamsQuery, codecs, {}).params?.minDeposits).toEqual([
      { denom: 'uakt', amount: '500000' },
      { denom: 'uact', amount: '500000' },
    ]);
  });
});

import { expect, it } from 'vitest';
import { isDevnetChainId } from '../../../../src/chain/protocol/isDevnetChainId.ts';

it('knows a devnet by how its chain id begins', () => {
  const ids = ['devnet', 'devnet-7', 'akash-runner-devnet', 'akash-runner-devnet-3', 'akashnet-2', 'my-devnet', ''];
  expect(ids.filter(isDevnetChainId)).toEqual(['devnet', 'devnet-7', 'akash-runner-devnet', 'akash-runner-devnet-3']);
});

import { expect, it } from 'vitest';
import { queryPath } from '../../../../src/chain/protocol/queryPath.ts';

it('names gRPC methods of the live modules only', () => {
  const live =
    /^\/(akash\.(deployment\.v1beta4|market\.v1beta5|escrow\.v1|provider\.v1beta4|cert\.v1|audit\.v1|bme\.v1|oracle\.v2)\.Query|cosmos\.(\w+\.)?\w+\.v1beta1\.(Query|Service))\/[A-Z]\w+$/;
  expect(Object.values(queryPath).filter((path) => !live.test(path))).toEqual([]);
});

import { QuerySendEnabledRequest, QuerySendEnabledResponse } from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { expect, it } from 'vitest';
import { listSendRules } from '../../../../src/chain/query/listSendRules.ts';
import { answeringTwice } from '../../../helpers/answering.ts';

it('reads every page', async () => {
  const one = { denom: 'uact', enabled: false };
  const connection = answeringTwice(QuerySendEnabledResponse, { sendEnabled: [one] });
  expect(await listSendRules(connection)).toEqual([one, one]);
  const [, second] = connection.queries.map(({ data }) => QuerySendEnabledRequest.decode(data));
  expect(second?.pagination?.key).toEqual(new Uint8Array([1]));
});

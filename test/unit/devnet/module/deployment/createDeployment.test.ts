import { describe, expect, it } from 'vitest';
import { Source } from '../../../../../src/chain/protocol/akash.ts';
import { coins, deploy, deposit, group, HASH } from '../../market.ts';
import { createStage, START, TENANT, typesOf } from '../../stage.ts';

describe('createDeployment', () => {
  it('opens deployment, groups, orders and escrow account, and announces them in the node’s order', () => {
    const stage = createStage();
    const { code, events } = deploy(stage, { groups: [group('100'), group('50', { name: 'second' })] });
    expect(code).toBe('ok');
    // facts chain §4: DeploymentCreated, then one OrderCreated per group; the deposit moves last.
    expect(typesOf(events)).toEqual([
      'EventDeploymentCreated',
      'EventOrderCreated',
      'EventOrderCreated',
      'coin_spent',
      'coin_received',
      'transfer',
      'message',
    ]);
    expect(events[0]).toEqual({
      type: 'akash.deployment.v1.EventDeploymentCreated',
      attributes: [
        { key: 'hash', value: JSON.stringify(Buffer.from(HASH).toString('base64')) },
        { key: 'id', value: `{"owner":"${TENANT}","dseq":"1"}` },
      ],
    });
    expect(events[2]).toEqual({
      type: 'akash.market.v1.EventOrderCreated',
      attributes: [{ key: 'id', value: `{"owner":"${TENANT}","dseq":"1","gseq":2,"oseq":1}` }],
    });
    expect(stage.balance(TENANT)).toBe(START.uact - 5_000_000n);
  });

  it.each([
    ['an owner that is no address', { id: { owner: 'akash1nobody', dseq: 1 } }, 'sdk/7'],
    ['a dseq of zero', { id: { owner: TENANT, dseq: 0 } }, 'sdk/3'],
    ['no source', { deposit: { amount: coins('5000000'), sources: [] } }, 'akash/4'],
    ['a source twice', { deposit: { amount: coins('5000000'), sources: [Source.balance, Source.balance] } }, 'akash/4'],
    ['no groups', { groups: [] }, 'deployment/7'],
    ['no hash', { hash: new Uint8Array() }, 'deployment/9'],
    ['a short hash', { hash: new Uint8Array(31) }, 'deployment/10'],
    ['a group without a name', { groups: [group('1', { name: '' })] }, 'undefined/1'],
    ['a deposit in another denom than the price', { deposit: deposit('5000000', 'uakt') }, 'deployment/20'],
    ['a deposit below the least', { deposit: deposit('499999') }, 'deployment/20'],
    [
      'prices and deposit in uakt',
      {
        groups: [group('1', { resources: [{ ...group().resources![0], price: coins('1', 'uakt') }] })],
        deposit: deposit('5000000', 'uakt'),
      },
      'deployment/20',
    ],
    ['two groups of one name', { groups: [group(), group()] }, 'deployment/7'],
    [
      'a reclamation window below the least',
      { reclamation: { minWindow: { seconds: 3599n, nanos: 0 } } },
      'deployment/26',
    ],
    [
      'a reclamation window above the most',
      { reclamation: { minWindow: { seconds: 2_592_001n, nanos: 0 } } },
      'deployment/26',
    ],
    ['more than the owner has', { deposit: deposit('100000001') }, 'undefined/1'],
    ['a grant where there is none', { deposit: { amount: coins('5000000'), sources: [Source.grant] } }, 'undefined/1'],
  ])('refuses %s', (_, changes, code) => {
    expect(deploy(createStage(), changes)).toEqual({ code, events: [] });
  });

  it('asks the balance when the grant gives nothing', () => {
    const sources = [Source.grant, Source.balance];
    expect(deploy(createStage(), { deposit: { amount: coins('5000000'), sources } }).code).toBe('ok');
  });

  it('never takes a dseq twice', () => {
    const stage = createStage();
    deploy(stage);
    expect(deploy(stage).code).toBe('deployment/3');
    expect(deploy(stage, { dseq: 2n }).code).toBe('ok');
  });
});

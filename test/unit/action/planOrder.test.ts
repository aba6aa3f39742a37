import { describe, expect, it } from 'vitest';
import type { Wanted } from '../../../src/action/inputs.ts';
import { planOrder } from '../../../src/action/planOrder.ts';
import { formatDecCoin } from '../../../src/chain/protocol/coin.ts';
import { parseJobRequirements } from '../../../src/manifest/job/parseJobRequirements.ts';
import { parseMaxPrice } from '../../../src/manifest/job/parseMaxPrice.ts';
import { supervisorScript } from '../../../src/manifest/supervisor.ts';

const context = { sdlText: undefined, salt: 'a'.repeat(32), blockTimeMs: 6_000 };
const value = <Value>(result: { ok: boolean; value?: Value }): Value => result.value as Value;
const maxPrice = (text: string) => value(parseMaxPrice(text));
const job = value(parseJobRequirements({ image: 'node:24', cpu: '1', memory: '1Gi', storage: '1Gi' }));
const TAG = 'akr-1-2-1-name000000-0';

const sdl = (price: string, denom: string) => `
version: "2.0"
services:
  box:
    image: ubuntu:24.04
profiles:
  compute:
    box:
      resources:
        cpu: { units: 1 }
        memory: { size: 1Gi }
        storage: { size: 1Gi }
  placement:
    anywhere:
      pricing:
        box: { denom: ${denom}, amount: ${price} }
deployment:
  box:
    anywhere: { profile: box, count: 1 }
`;
const sdlWanted = (limit?: string): Wanted => ({
  kind: 'sdl',
  source: 'ci.yml',
  maxPrice: limit === undefined ? undefined : maxPrice(limit),
});

describe('planOrder', () => {
  it('makes an order of requirements under any tag', () => {
    const plan = planOrder({ kind: 'requirements', job, maxPrice: maxPrice('120 uact/block') }, context);
    expect(formatDecCoin(plan.maxPrice)).toBe('120uact');
    const order = plan.buildOrder(TAG);
    expect(order.groups.map((group) => group.name)).toEqual([TAG]);
    expect(order.hash).toHaveLength(32);
    const [group] = JSON.parse(order.manifestJson);
    expect(group.services[0]).toMatchObject({ name: order.service, command: ['sh', '-c', supervisorScript] });
    expect(group.services[0].env).toContain(`AKR_SALT=${context.salt}`);
    expect(plan.buildOrder('akr-1-2-1-name000000-1').hash).not.toEqual(order.hash);
  });

  it('turns a price per hour into one per block', () => {
    const plan = planOrder({ kind: 'requirements', job, maxPrice: maxPrice('0.60 USD/h') }, context);
    expect(formatDecCoin(plan.maxPrice)).toBe('1000uact');
  });

  it('adopts an SDL, with its own price or a lower limit', () => {
    const text = { ...context, sdlText: sdl('50', 'uact') };
    expect(formatDecCoin(planOrder(sdlWanted(), text).maxPrice)).toBe('50uact');
    const limited = planOrder(sdlWanted('20 uact/block'), text);
    expect(formatDecCoin(limited.maxPrice)).toBe('20uact');
    expect(limited.buildOrder(TAG)).toMatchObject({ service: 'box', groups: [{ name: TAG }] });
  });

  it.each([
    ['a text that is no SDL', '- 1\n- 2\n', 'SDL_INVALID'],
    ['one with a command of its own', sdl('1', 'uact').replace('image:', 'command: [sh]\n    image:'), 'SDL_INVALID'],
    ['the coin of old', sdl('1', 'uakt'), 'SDL_DENOM_REFUSED'],
  ])('refuses %s before anything is ordered', (_, sdlText, kind) => {
    expect(() => planOrder(sdlWanted(), { ...context, sdlText })).toThrow(expect.objectContaining({ kind }));
  });
});

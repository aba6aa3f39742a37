import { describe, expect, it } from 'vitest';
import { deploy } from '../../market.ts';
import { createStage, typesOf } from '../../stage.ts';
import { endGroupOf, pause, start } from './groupMessage.ts';

describe('startGroup', () => {
  it('opens a paused group with a new order under the next number', () => {
    const stage = createStage();
    deploy(stage);
    pause(stage);
    const { events } = start(stage);
    expect(typesOf(events)).toEqual(['EventGroupStarted', 'EventOrderCreated']);
    expect(events[1]?.attributes[0]?.value).toContain('"oseq":2');
  });

  it('refuses a group that is open, closed or unknown', () => {
    const stage = createStage();
    deploy(stage);
    expect(start(stage).code).toBe('deployment/16');
    endGroupOf(stage);
    expect(start(stage).code).toBe('deployment/15');
    expect(start(stage, 2).code).toBe('deployment/14');
  });
});

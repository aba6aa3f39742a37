import { describe, expect, it } from 'vitest';
import { shortLog } from '../../../../src/chain/connection/shortLog.ts';

describe('shortLog', () => {
  it('leaves a module’s sentence as it is', () => {
    const log = 'failed to execute message; message index: 0: Deployment exists';
    expect(shortLog(log)).toBe(log);
  });

  it('drops the stack trace of a panic', () => {
    expect(shortLog("recovered: couldn't find payment \nstack:\ngoroutine 7 [running]:\nmain.go:1")).toBe(
      "recovered: couldn't find payment",
    );
  });

  it('cuts what is longer than a screen', () => {
    expect(shortLog('x'.repeat(5000))).toHaveLength(1001);
  });
});

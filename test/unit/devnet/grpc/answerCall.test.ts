import { describe, expect, it } from 'vitest';
import { silentLogger } from '../../../../src/base/logger.ts';
import { answerCall } from '../../../../src/devnet/grpc/answerCall.ts';
import { createTestNode } from '../testNode.ts';

const PARAMS = '/cosmos.bank.v1beta1.Query/Params';
const { node } = createTestNode();
const scope = { node, logger: silentLogger };
const NOTHING = new Uint8Array();

describe('answerCall', () => {
  it('answers for the height that is asked for', () => {
    expect(answerCall(scope, PARAMS, [], NOTHING)).toMatchObject({ ok: true, height: 1n });
    expect(answerCall(scope, PARAMS, ['1'], NOTHING)).toMatchObject({ ok: true, height: 1n });
  });

  // 2 is Unknown: the SDK's registered errors have no status of their own
  it('refuses heights that are none, or that are not there', () => {
    expect(answerCall(scope, PARAMS, ['abc'], NOTHING)).toMatchObject({ ok: false, code: 2 });
    expect(answerCall(scope, PARAMS, ['7'], NOTHING)).toMatchObject({ ok: false, code: 2 });
  });

  it('turns a defect of ours into Internal', () => {
    const broken = {
      callGrpc: () => {
        throw new TypeError('boom');
      },
    };
    expect(answerCall({ node: broken, logger: silentLogger }, PARAMS, [], NOTHING)).toMatchObject({ code: 13 });
  });
});

import { ok } from '../../../base/result.ts';
import { defineMethod } from '../rpcMethod.ts';

/** Answers: that is all. */
export const health = defineMethod({ name: 'health', params: {}, answer: () => ok({}) });

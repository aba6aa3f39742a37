import { rfc3339 } from '../json/encode.ts';
import { defineDevnetMethod } from './devnetMethod.ts';
import { milliseconds } from './devnetParams.ts';

/** Sets the chain's time forward. No block is made: the next one has the new time. */
export const devnetAdvanceTime = defineDevnetMethod({
  name: 'devnet_advanceTime',
  params: { ms: milliseconds },
  answer: ({ control }, { ms }) => ({ time: rfc3339(control.advanceTime(ms)) }),
});

/** Makes a moment, in milliseconds since the Unix epoch, the chain's present. */
export const devnetSetTime = defineDevnetMethod({
  name: 'devnet_setTime',
  params: { ms: milliseconds },
  answer({ control, node }, { ms }) {
    control.setTime(ms);
    return { time: rfc3339(node.time.now()) };
  },
});

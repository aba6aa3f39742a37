import * as z from 'zod';
import type { DevnetControl } from '../../node/devnetControl.ts';
import { base64 } from '../json/encode.ts';
import { devnetBlockJson } from './devnetBlockJson.ts';
import { defineDevnetMethod } from './devnetMethod.ts';

/** The whole chain as a snapshot file's content, in base64. */
export const devnetDumpState = defineDevnetMethod({
  name: 'devnet_dumpState',
  params: {},
  answer: ({ control }) => ({ data: base64(control.dump()) }),
});

/** More than that of unfinished uploads is not held. */
const MOST_BYTES = 1_000_000_000;
/** The parts of a dump that is on its way to a devnet: one at a time. */
const uploads = new WeakMap<DevnetControl, Uint8Array[]>();

/**
 * Goes on from what `devnet_dumpState` gave. A request's body is limited, so a large dump comes in several calls: all but the last say
 * `more`, the first of them begins anew with `first`. Each part is base64 on its own.
 */
export const devnetLoadState = defineDevnetMethod({
  name: 'devnet_loadState',
  params: { data: z.base64(), first: z.boolean().default(true), more: z.boolean().default(false) },
  answer({ control }, { data, first, more }) {
    const earlier = first ? [] : (uploads.get(control) ?? []);
    const held = earlier.reduce((sum, { length }) => sum + length, 0);
    const parts = held > MOST_BYTES ? [] : [...earlier, Buffer.from(data, 'base64')];
    uploads.set(control, more ? parts : []);
    return more ? {} : devnetBlockJson(control.load(Buffer.concat(parts)));
  },
});

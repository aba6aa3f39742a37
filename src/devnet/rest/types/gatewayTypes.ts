import { akashTypes } from './akashTypes.ts';
import { cometTypes } from './cometTypes.ts';
import { cosmosTypes } from './cosmosTypes.ts';
import { parseTypes } from './parseTypes.ts';

/** Every message that the gateway reads or writes, those that come packed in an Any included. */
export const gatewayTypes = parseTypes([cosmosTypes, cometTypes, akashTypes].join('\n'));

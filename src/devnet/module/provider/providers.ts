import type { Provider } from '../../../chain/protocol/akash.ts';
import { defineTable } from '../../state/table.ts';

/** All registered providers by address. */
export const providers = defineTable<string, Provider>('provider', (address) => address);

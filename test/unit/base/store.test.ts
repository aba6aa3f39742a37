import { describe } from 'vitest';
import { createMemoryStore } from '../../../src/base/store.ts';
import { describeStore } from '../../helpers/describeStore.ts';

describe('createMemoryStore', () => {
  describeStore(createMemoryStore);
});

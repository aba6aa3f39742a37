import { describe, expect, it } from 'vitest';
import { printYaml } from '../../../../src/manifest/render/printYaml.ts';
import { separateSections } from '../../../../src/manifest/render/separateSections.ts';
import { yamlNode } from '../../../../src/manifest/render/yamlNodes.ts';

describe('separateSections', () => {
  it('puts a blank line before each but the first', () => {
    const node = yamlNode(
      new Map([
        ['a', 'x'],
        ['b', 'w'],
        ['c', 'z'],
      ]),
    );
    separateSections(node);
    expect(printYaml(node)).toBe('a: x\n\nb: w\n\nc: z\n');
  });
});

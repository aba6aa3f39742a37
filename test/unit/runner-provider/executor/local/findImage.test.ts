import { describe, expect, it } from 'vitest';
import { findImage } from '../../../../../src/runner-provider/executor/local/findImage.ts';

const images = { 'node:*': { path: ['/n'] }, 'ghcr.io/owner/**': { path: ['/g'] }, 'node:24': { path: ['/later'] } };

describe('findImage', () => {
  it('takes the first pattern that covers the image', () => {
    expect(['node:24', 'ghcr.io/owner/a/b@sha256:0'].map((image) => findImage(images, image)?.path)).toEqual([
      ['/n'],
      ['/g'],
    ]);
  });

  it('finds nothing for an image that no pattern covers', () => {
    expect(findImage(images, 'docker.io/library/node:24')).toBeUndefined();
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDurations, formatDuration, parseDuration } from '../src/durations.js';

describe('parseDuration', () => {
  it('reads one unit', () => assert.equal(parseDuration('250ms'), 250));
  it('reads several units', () => assert.equal(parseDuration('1h30m'), 5_400_000));
  it('reads spaces between units', () => assert.equal(parseDuration('2d 4h'), 187_200_000));
  it('reads fractions', () => assert.equal(parseDuration('1.5s'), 1500));
  it('refuses what is left over', () => assert.throws(() => parseDuration('1h and a bit'), RangeError));
  it('refuses nothing at all', () => assert.throws(() => parseDuration(''), RangeError));
});

describe('formatDuration', () => {
  it('writes the largest units first', () => assert.equal(formatDuration(5_400_000), '1h30m'));
  it('writes zero', () => assert.equal(formatDuration(0), '0ms'));
  it('refuses fractions and negatives', () => {
    assert.throws(() => formatDuration(0.5), RangeError);
    assert.throws(() => formatDuration(-1), RangeError);
  });
  it('is undone by parseDuration', () => {
    for (const ms of [1, 999, 61_000, 86_399_999, 90_061_001]) assert.equal(parseDuration(formatDuration(ms)), ms);
  });
});

describe('addDurations', () => {
  it('adds and carries', () => assert.equal(addDurations('50m', '20m', '30s'), '1h10m30s'));
});

// refused: describe-body
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSync } from './support/api.js';

describe('every item', () => {
  for (const item of listSync()) {
    it(`${item.name} has a price`, () => assert.ok(item.price));
  }
});

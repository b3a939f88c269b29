import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { loadSync } from './support/api.js';

function convertAll(ids: string[], folder: string): string {
  return ids.map((id) => `${folder}/${loadSync(id).name}`).join();
}

describe('issues', () => {
  let convert: (...ids: string[]) => string;

  beforeEach(function () {
    convert = (...ids) =>
      convertAll(
        ids.length > 0 ? ids : ['a'],
        'issues',
      );
  });

  it('#1', () => {
    const text = convert();
    assert.equal(text, 'a');
  });
});

import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { load } from './support/api.js';

async function convertAll(ids: string[], folder: string): Promise<string> {
  return (await Promise.all(ids.map(async (id) => `${folder}/${(await load(id)).name}`))).join();
}

describe('issues', () => {
  let convert: (...ids: string[]) => string | Promise<string>;

  beforeEach(function () {
    convert = async (...ids) =>
      await convertAll(
        ids.length > 0 ? ids : ['a'],
        'issues',
      );
  });

  it('#1', async () => {
    const text = await convert();
    assert.equal(text, 'a');
  });
});

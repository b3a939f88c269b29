// warned: fan-out
// order: concurrent
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from './support/api.js';

function parse(text: string): Map<string, string> {
  const entries = new Map<string, string>();
  for (const line of text.split('\n')) entries.set(line.trim(), String(line.length));
  return entries;
}

export async function settings(directory: string, names: readonly string[]) {
  return await Promise.all(names.map(async (name) => {
    const file = path.join(directory, `${name}.json`);
    return { file, values: JSON.parse(await readFile(file, 'utf8')), lines: parse(await readFile(file, 'utf8')) };
  }));
}

class Catalogue {
  private async priceOf(id: string): Promise<number> {
    return Math.max((await load(id)).price, 0);
  }

  async prices(ids: string[]): Promise<number[]> {
    return await Promise.all(ids.map(async (id) => await this.priceOf(id)));
  }
}

export const catalogue = new Catalogue();

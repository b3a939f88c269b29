// warned: fan-out
// order: concurrent
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadSync } from './support/api.js';

function parse(text: string): Map<string, string> {
  const entries = new Map<string, string>();
  for (const line of text.split('\n')) entries.set(line.trim(), String(line.length));
  return entries;
}

export function settings(directory: string, names: readonly string[]) {
  return names.map((name) => {
    const file = path.join(directory, `${name}.json`);
    return { file, values: JSON.parse(readFileSync(file, 'utf8')), lines: parse(readFileSync(file, 'utf8')) };
  });
}

class Catalogue {
  private priceOf(id: string): number {
    return Math.max(loadSync(id).price, 0);
  }

  prices(ids: string[]): number[] {
    return ids.map((id) => this.priceOf(id));
  }
}

export const catalogue = new Catalogue();

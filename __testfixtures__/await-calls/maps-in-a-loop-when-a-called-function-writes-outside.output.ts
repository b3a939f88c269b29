import { load } from './support/api.js';

let visits = 0;

async function visitOne(id: string): Promise<string> {
  visits += 1;
  return `${visits} ${(await load(id)).name}`;
}

export async function visitAll(ids: string[]): Promise<string[]> {
  const results: string[] = [];
  for (const id of ids) {
    results.push(await visitOne(id));
  }
  return results;
}

// order: concurrent
import { load, loadSync } from './support/api.js';

export async function names(ids: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const id of ids) {
    found.push(loadSync(id).name, (await load(id)).name);
  }
  return found;
}

export async function inBatches(batches: string[][]): Promise<string[]> {
  const found: string[] = [];
  for (const batch of batches) {
    const first = loadSync('first').name;
    const pending: Promise<{ name: string }>[] = [];
    for (const id of batch) pending.push(load(id));
    found.push(first, ...(await Promise.all(pending)).map(({ name }) => name));
  }
  return found;
}

export async function startedLast(ids: string[]): Promise<string[]> {
  const { name } = loadSync('one');
  const pending: Promise<{ name: string }>[] = [];
  for (const id of ids) pending.push(load(id));
  return [name, ...(await Promise.all(pending)).map(({ name }) => name)];
}

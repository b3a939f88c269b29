import { load, loadSync } from './support/api.js';

export async function warm(id: string): Promise<void> {
  await load(id);
}

export function cold(id: string): string {
  const item = loadSync(id);
  return item.name;
}

import { load } from './support/api.js';

export async function warm(id: string): Promise<void> {
  await load(id);
}

export async function cold(id: string): Promise<string> {
  const item = await load(id);
  return item.name;
}

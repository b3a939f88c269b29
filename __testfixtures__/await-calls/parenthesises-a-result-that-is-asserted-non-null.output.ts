import { find } from './support/api.js';

export async function ownerOf(id: string): Promise<string> {
  const item = (await find(id))!;
  const parent = (await find(id))!.parent;
  return parent?.name ?? item.name;
}

import { load as ls } from './support/api.js';

export async function nameOf(id: string) {
  const item = await ls(id);
  return item.name;
}

// refused: await-shape
import { loadUser } from './support/api.js';

export function rename(aliases: Record<string, string>, name: string): void {
  aliases[name] = 'nobody';
}

export async function both(aliases: Record<string, string>): Promise<string> {
  const first = await loadUser('first');
  const second = await loadUser(aliases.second!);
  return first.name + second.name;
}

export async function nested(folders: Record<string, { readonly owner: string }>): Promise<string> {
  const first = await loadUser('first');
  // There may be no such folder.
  const second = await loadUser(folders.home.owner);
  return first.name + second.name;
}

// refused: await-shape
import { loadChecked, loadUser } from './support/api.js';

export async function pair(id: string, other: string): Promise<string> {
  const user = await loadUser(id);
  const second = await loadChecked(other);
  return `${user.name}, ${second.name}`;
}

export async function parsed(id: string, text: string): Promise<string> {
  const user = await loadUser(id);
  const second = await loadUser(JSON.parse(text));
  return `${user.name}, ${second.name}`;
}

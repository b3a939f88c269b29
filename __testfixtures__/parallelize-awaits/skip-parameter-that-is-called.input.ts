// refused: effects-unknown
import { loadUser } from './support/api.js';

export async function both(id: string, load: (id: string) => Promise<number>): Promise<string> {
  const user = await loadUser(id);
  const count = await load(id);
  return `${user.name}: ${count}`;
}

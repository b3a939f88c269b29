// untouched: the elements behind the result are not asked for
import { loadUser } from './support/api.js';

export async function find(ids: string[], team: string): Promise<string | undefined> {
  for (const id of ids) {
    const user = await loadUser(id);
    if (user.team === team) return id;
  }
  return undefined;
}

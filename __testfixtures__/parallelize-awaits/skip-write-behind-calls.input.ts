// refused: effects-known
import { loadUser } from './support/api.js';

const seen: string[] = [];

class Users {
  async find(id: string): Promise<string> {
    seen.push(id);
    return (await loadUser(id)).name;
  }
}

export async function both(users: Users): Promise<string> {
  const left = await users.find('a');
  const right = await users.find('b');
  return left + right;
}

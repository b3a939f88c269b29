// refused: effects-unknown
import { loadUser } from './support/api.js';
import { ask } from './support/remote.js';

export async function talk(id: string): Promise<string> {
  const user = await loadUser(id);
  const answer = await ask('weather');
  return `${user.name}: ${answer}`;
}

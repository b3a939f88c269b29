// refused: effects-unknown
import { loadUser } from './support/api.js';

type Show = (id: string) => string;

const seen: string[] = [];
const hooks: { show: Show } = {
  show: (id) => {
    seen.push(id);
    return id;
  },
};

async function each(ids: string[], show: Show): Promise<string[]> {
  const user = await loadUser(ids[0]!);
  return ids.map(show).concat(user.name);
}

export async function lists(): Promise<string[]> {
  const first = await each(['a'], hooks.show);
  const second = await each(['b'], hooks.show);
  return [...first, ...second, ...seen];
}

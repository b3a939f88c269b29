// refused: effects-known
// `count` of the module is not the one of the function in it.
import { loadUser } from './support/api.js';

let count = 0;
const names: string[] = [];

async function load(id: string): Promise<string> {
  const user = await loadUser(id);
  const twice = (count: number) => {
    const names = [user.name];
    return names.concat(`${count * 2}`);
  };
  count += 1;
  names.push(user.name);
  return twice(2).join();
}

export async function both(): Promise<string> {
  const first = await load('a');
  const second = await load('b');
  return `${first}${second}${count}${names.length}`;
}

// refused: effects-unknown
import { loadUser } from './support/api.js';

let reads = 0;
const settings = new Proxy(
  { team: '' },
  {
    get() {
      reads += 1;
      return `${reads}`;
    },
  },
);

async function load(id: string): Promise<string> {
  return (await loadUser(id + settings.team)).name;
}

export async function both(): Promise<string> {
  const first = await load('a');
  const second = await load('b');
  return first + second;
}

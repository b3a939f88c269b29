// refused: effects-known
// Waiting for a query counts it.
import { loadUser } from './support/api.js';

let sent = 0;

class Query {
  then(done: (count: number) => void): void {
    sent += 1;
    done(sent);
  }
}

async function count(id: string): Promise<string> {
  const sentBefore = await new Query();
  return (await loadUser(`${id} ${sentBefore}`)).name;
}

export async function both(): Promise<string> {
  const first = await count('a');
  const second = await count('b');
  return first + second;
}

// warned: first-failure
import { convert, record } from './support/remote.js';
import { loadUser } from './support/api.js';

export async function price(id: string, amount: number): Promise<string> {
  const [, user, euros] = await Promise.all([
    record('price'),
    loadUser(id),
    convert(amount),
    record('done'),
  ]);
  return `${user.name}: ${euros}`;
}

export async function twice(): Promise<void> {
  await Promise.all([record('one'), record('two')]);
}

// warned: first-failure
import { convert, record } from './support/remote.js';
import { loadUser } from './support/api.js';

export async function price(id: string, amount: number): Promise<string> {
  await record('price');
  const user = await loadUser(id);
  const euros = await convert(amount);
  await record('done');
  return `${user.name}: ${euros}`;
}

export async function twice(): Promise<void> {
  await record('one');
  await record('two');
}

// warned: first-failure
import { loadUser } from './support/api.js';

const digits = /^\d+$/;

async function loadNamed(text: string): Promise<string> {
  const id = digits.test(text) ? text : text.replace(/\s+/, '-');
  return (await loadUser(id)).name;
}

export async function both(): Promise<string> {
  const first = await loadNamed('12');
  const second = await loadNamed('a b');
  return first + second;
}

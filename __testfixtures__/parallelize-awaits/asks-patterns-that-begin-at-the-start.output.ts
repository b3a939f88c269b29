// warned: first-failure
import { loadUser } from './support/api.js';

const digits = /^\d+$/;

async function loadNamed(text: string): Promise<string> {
  const id = digits.test(text) ? text : text.replace(/\s+/, '-');
  return (await loadUser(id)).name;
}

export async function both(): Promise<string> {
  const [first, second] = await Promise.all([
    loadNamed('12'),
    loadNamed('a b'),
  ]);
  return first + second;
}

// warned: first-failure
import { loadUser } from './support/api.js';

function later(name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    if (name === '') reject(new Error('no name'));
    else resolve(name.toUpperCase());
  });
}

async function load(id: string): Promise<string> {
  const user = await loadUser(id);
  return await later(user.name);
}

export async function both(): Promise<string> {
  const [first, second] = await Promise.all([load('a'), load('b')]);
  return first + second;
}

import { cookies } from './support/api.js';

export function touchCookies(name: string) {
  return cookies().then((jar) => jar.get(name));
}

export async function touchAll(names: string[]): Promise<void> {
  for (const name of names) await touchCookies(name);
}

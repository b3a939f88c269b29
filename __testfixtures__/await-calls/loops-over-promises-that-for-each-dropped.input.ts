import { cookies } from './support/api.js';

export function touchCookies(name: string) {
  return cookies().then((jar) => jar.get(name));
}

export function touchAll(names: string[]): void {
  names.forEach((name) => touchCookies(name));
}

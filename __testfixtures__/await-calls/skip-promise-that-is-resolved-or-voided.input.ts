// untouched: resolve and Promise.resolve adopt the promise, void drops it on purpose
import { type Cookies, cookies } from './support/api.js';

export function jar(): Promise<Cookies> {
  void cookies();
  return new Promise((resolve) => {
    resolve(cookies());
  });
}

export const adopted = Promise.resolve(cookies());

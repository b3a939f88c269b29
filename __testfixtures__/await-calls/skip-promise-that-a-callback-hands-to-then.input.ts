// untouched: then adopts the promise that its callback returns
import { cookies } from './support/api.js';

export function later(ready: Promise<void>): Promise<string | undefined> {
  return ready.then(() => cookies()).then((jar) => jar.get('later')?.value);
}

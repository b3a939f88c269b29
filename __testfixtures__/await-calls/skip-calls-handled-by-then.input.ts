// untouched: then, catch and finally take care of the promise
import { cookies } from './support/api.js';

export function log(): void {
  cookies()
    .then((jar) => console.log(jar.get('a')))
    .catch(console.error);
  cookies().finally(() => console.log('done'));
}

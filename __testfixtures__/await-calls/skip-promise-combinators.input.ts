// untouched: the combinators take the promises
import { cookies } from './support/api.js';

export async function jars(names: string[]) {
  const [first, second] = await Promise.all([cookies(), cookies()]);
  const settled = await Promise.allSettled([cookies()]);
  const fastest = await Promise.race([cookies(), Promise.any([cookies()])]);
  const each = await Promise.all(names.map(() => cookies()));
  return [first, second, settled, fastest, ...each];
}

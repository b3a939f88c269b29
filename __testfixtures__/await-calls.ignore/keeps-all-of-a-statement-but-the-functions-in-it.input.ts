// refused: ignored-by-comment
// warned: ignore-without-reason
import { loadSync } from './support/api.js';

export async function names(ids: string[]): Promise<string[]> {
  /* asyncshift-ignore-next-line: both are in memory */
  const pair = [
    loadSync('a').name,
    loadSync('b').name,
  ];
  // asyncshift-ignore-next-line
  // eslint-disable-next-line no-console
  console.log(loadSync('c').name,
    async () => {
      return loadSync('d').name;
    });
  return pair;
}

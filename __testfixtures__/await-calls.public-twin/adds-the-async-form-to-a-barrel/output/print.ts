import { titleAsync } from './index.js';

export async function print(): Promise<void> {
  console.log(await titleAsync('a'));
}

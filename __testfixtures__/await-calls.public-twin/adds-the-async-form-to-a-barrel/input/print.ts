import { title } from './index.js';

export async function print(): Promise<void> {
  console.log(title('a'));
}

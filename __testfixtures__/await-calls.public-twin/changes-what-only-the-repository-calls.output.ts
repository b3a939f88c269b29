import { load } from './support/api.js';

async function titleOf(id: string): Promise<string> {
  return (await load(id)).toUpperCase();
}

export async function print(): Promise<void> {
  console.log(await titleOf('a'));
}

import { load, save } from './support/api.js';

export async function copy(from: string): Promise<void> {
  await save(await load((await load(from)).name));
}

// warned: split-step
import { count, load, save } from './support/api.js';

export async function storeTwice(id: string): Promise<void> {
  void await save(await load(id));
  const saved = await save(await load(id));
  console.log(await count(), saved);
}

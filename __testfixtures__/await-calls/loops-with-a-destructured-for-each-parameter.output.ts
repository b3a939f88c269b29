import { list, load, save } from './support/api.js';

export async function touch(): Promise<void> {
  for (const { id, name } of (await list())
    .filter((item) => item.price > 0)) await save({ ...await load(id), name });
}

import { count, isReady, load } from './support/api.js';

export async function describeStock(id: string): Promise<string> {
  if (!await isReady()) return `empty ${-await count()}`;
  const kind = typeof await load(id);
  return `${kind} ${(await load(id)).name} of ${await count()}`;
}

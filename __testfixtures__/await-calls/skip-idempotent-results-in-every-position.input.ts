// untouched: migrated already
import { count, find, isReady, type Item, list, load, loadClass, makeReader, makeTag } from './support/api.js';

export async function all(): Promise<unknown[]> {
  const { name = (await load('name')).name } = await load('a');
  if (await isReady()) return [(await load('a')).name, (await load('a'))['tags'], (await list())[0]];
  while (!(await isReady())) delete (await load('a')).parent;
  for (const item of await list()) (await load(item.id)).price += (await count()) ** 2;
  const chosen = ((await isReady()) && (await find('a'))) || ((await isReady()) ? await load((await load('a')).name) : ((await find('b')) ?? (await load('c'))));
  const text = (await makeTag())`tag ${await count()}`;
  const report = new (await loadClass())();
  const found = (await find('a'))?.tags ?? (await find('a'))!.tags;
  const typed = [(await load('a')) as unknown, (await load('a')) satisfies Item];
  return [...(await list()), { ...(await load('a')) }, (await makeReader())(1), `${await load('a')}`, -(await count()), name, text, report, found, typed, chosen];
}

import { load } from './support/api.js';

async function emptyTitle(id: string): Promise<string> {
  return `(${id})`;
}

async function storedTitle(id: string): Promise<string> {
  return (await load(id)).name;
}

const titles: { plain: typeof emptyTitle; full: typeof emptyTitle } = {
  plain: emptyTitle,
  full: storedTitle,
};

export async function bothTitles(id: string): Promise<string> {
  return await titles.plain(id) + await titles.full(id) + await emptyTitle(id);
}

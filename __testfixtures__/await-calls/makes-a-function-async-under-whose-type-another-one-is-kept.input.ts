import { loadSync } from './support/api.js';

function emptyTitle(id: string): string {
  return `(${id})`;
}

function storedTitle(id: string): string {
  return loadSync(id).name;
}

const titles: { plain: typeof emptyTitle; full: typeof emptyTitle } = {
  plain: emptyTitle,
  full: storedTitle,
};

export function bothTitles(id: string): string {
  return titles.plain(id) + titles.full(id) + emptyTitle(id);
}

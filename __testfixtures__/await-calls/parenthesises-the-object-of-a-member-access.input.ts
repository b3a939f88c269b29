import { listSync, loadSync } from './support/api.js';

export function summary(id: string) {
  const name = loadSync(id).name;
  const tag = loadSync(id)['tags'][0];
  const newest = listSync()[0];
  return { name, tag, newest, count: listSync().length };
}

import { listSync, loadSync } from './support/api.js';

export function allNames(): string[] {
  const names: string[] = [];
  for (const item of listSync()) names.push(item.name);
  for (const key in loadSync('a')) names.push(key);
  const copy = [...listSync(), { ...loadSync('b') }];
  return names.concat(copy.map((item) => item.name), Math.max(...loadSync('c').tags.map(Number)).toString());
}

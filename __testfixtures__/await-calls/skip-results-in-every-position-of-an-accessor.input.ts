// refused: accessor
import {
  countSync,
  findSync,
  isReadySync,
  listSync,
  loadClassSync,
  loadSync,
  makeReaderSync,
  makeTagSync,
  type Item,
} from './support/api.js';

export class Shelf {
  get all(): unknown[] {
    const { name = loadSync('name').name } = loadSync('a');
    if (isReadySync()) return [loadSync('a').name, loadSync('a')['tags'], listSync()[0]];
    while (!isReadySync()) delete loadSync('a').parent;
    for (const item of listSync()) loadSync(item.id).price += countSync() ** 2;
    const chosen = (isReadySync() && findSync('a')) || (isReadySync() ? loadSync(loadSync('a').name) : (findSync('b') ?? loadSync('c')));
    const text = makeTagSync()`tag ${countSync()}`;
    const report = new (loadClassSync())();
    const found = findSync('a')?.tags ?? findSync('a')!.tags;
    const typed = [loadSync('a') as unknown, loadSync('a') satisfies Item];
    return [...listSync(), { ...loadSync('a') }, makeReaderSync()(1), `${loadSync('a')}`, -countSync(), name, text, report, found, typed, chosen];
  }
}

// refused: returned-function, caller-blocked, comparator, escapes-as-value
import { listSync, loadSync } from './support/api.js';

export const listed = (prefix: string) => (id: string) => prefix + loadSync(id).name;
export const kept = (prefix: string) => (id: string) => prefix + loadSync(id).name;
export const later = async (prefix: string) => (id: string) => prefix + loadSync(id).name;
export const partly = (first: string) => (second: string) => () => first + second + loadSync(second).name;
export const picked = { read: (prefix: string) => (id: string) => prefix + loadSync(id).name };
export const byPrice = () => (a: string, b: string) => loadSync(a).price - loadSync(b).price;
export const each = (prefix: string) => function* () {
  for (const { name } of listSync()) yield prefix + name;
};

const cache = new Map<string, (id: string) => string>();
const make = partly('a');

export function main(name: 'read'): void {
  cache.set('a', kept('a'));
  console.log(['a'].map(listed).map((read) => read('b')));
  later('a').then((read) => console.log(read('b')));
  console.log(make('b')());
  console.log(picked[name]('a')('b'));
  console.log(['a', 'b'].sort(byPrice()));
  console.log([...each('a')()]);
}

import { loadClass, makeReader, makeTag } from './support/api.js';

export async function build(value: string) {
  const item = (await makeReader())(1);
  const text = (await makeTag())`item: ${value}`;
  const report = new (await loadClass())();
  return { item, text, report };
}

import { loadClassSync, makeReaderSync, makeTagSync } from './support/api.js';

export function build(value: string) {
  const item = makeReaderSync()(1);
  const text = makeTagSync()`item: ${value}`;
  const report = new (loadClassSync())();
  return { item, text, report };
}

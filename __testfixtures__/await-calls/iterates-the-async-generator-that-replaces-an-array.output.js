export function pagesSync() {
  return ['a', 'b'];
}

export async function* pages() {
  yield 'a';
  yield 'b';
}

export async function print() {
  for await (const page of pages()) console.log(page);
}

export async function count() {
  const all = [];
  for await (const item of pages()) all.push(item);
  return all.length;
}

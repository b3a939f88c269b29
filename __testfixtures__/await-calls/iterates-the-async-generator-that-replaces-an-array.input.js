export function pagesSync() {
  return ['a', 'b'];
}

export async function* pages() {
  yield 'a';
  yield 'b';
}

export function print() {
  for (const page of pagesSync()) console.log(page);
}

export function count() {
  const all = [...pagesSync()];
  return all.length;
}

// refused: generator
export function pagesSync() {
  return ['a', 'b'];
}

export async function* pages() {
  yield 'a';
  yield 'b';
}

export function last() {
  return pagesSync().length;
}

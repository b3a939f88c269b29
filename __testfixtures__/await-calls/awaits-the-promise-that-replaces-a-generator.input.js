export function* rowsSync() {
  yield 'row';
}

export async function rows() {
  return [...rowsSync()];
}

export function print() {
  for (const row of rowsSync()) console.log(row);
}

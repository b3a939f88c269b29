export function* rowsSync() {
  yield 'row';
}

export async function rows() {
  return [...rowsSync()];
}

export async function print() {
  for (const row of await rows()) console.log(row);
}

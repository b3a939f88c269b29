export async function* lines(text: string): AsyncGenerator<string> {
  yield* text.split('\n');
}

export async function count(text: string): Promise<number> {
  let count = 0;
  for await (const line of lines(text)) if (line !== '') count++;
  return count;
}

export function* lines(text: string): Generator<string> {
  yield* text.split('\n');
}

export function count(text: string): number {
  let count = 0;
  for (const line of lines(text)) if (line !== '') count++;
  return count;
}

// refused: effects-unknown
async function first(values: Iterable<number>): Promise<number | undefined> {
  const [value] = values;
  return value;
}

async function sum(values: Iterable<number>): Promise<number> {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

async function count(lines: AsyncIterable<string>): Promise<number> {
  let lineCount = 0;
  for await (const line of lines) lineCount += line.length;
  return lineCount;
}

export async function total(values: Iterable<number>): Promise<number> {
  const head = await first(values);
  const rest = await sum(values);
  return rest - (head ?? 0);
}

export async function countTwice(lines: AsyncIterable<string>): Promise<number> {
  const once = await count(lines);
  const twice = await count(lines);
  return once + twice;
}

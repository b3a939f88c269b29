// warned: first-failure
async function sum(values: readonly number[]): Promise<number> {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

async function keysOf(values: Map<string, number>): Promise<string[]> {
  const keys: string[] = [];
  for (const [key] of values) keys.push(key);
  return [...keys, ...values.keys()];
}

export async function show(values: readonly number[], names: Map<string, number>): Promise<string> {
  const [total, keys] = await Promise.all([sum(values), keysOf(names)]);
  return `${keys}: ${total}`;
}

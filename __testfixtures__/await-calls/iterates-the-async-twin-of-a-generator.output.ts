export function* ticksSync(count: number): Generator<number> {
  for (let tick = 0; tick < count; tick++) yield tick;
}

export async function* ticks(count: number): AsyncGenerator<number> {
  for (let tick = 0; tick < count; tick++) yield tick;
}

export async function sum(): Promise<number> {
  let sum = 0;
  for await (const tick of ticks(3)) sum += tick;
  const list = [];
  for await (const item of ticks(2)) list.push(item);
  return sum + list.length;
}

export function* ticksSync(count: number): Generator<number> {
  for (let tick = 0; tick < count; tick++) yield tick;
}

export async function* ticks(count: number): AsyncGenerator<number> {
  for (let tick = 0; tick < count; tick++) yield tick;
}

export function sum(): number {
  let sum = 0;
  for (const tick of ticksSync(3)) sum += tick;
  const list = Array.from(ticksSync(2));
  return sum + list.length;
}

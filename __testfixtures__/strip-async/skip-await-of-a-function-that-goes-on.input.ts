// refused: timing-seen
const log: string[] = [];

async function format(name: string): Promise<string> {
  return name.toUpperCase();
}

async function greet(name: string): Promise<void> {
  const text = await format(name);
  log.push(text);
}

async function begin(): Promise<void> {
  greet('now').catch(() => log.push('failed'));
}

export async function run(): Promise<void> {
  await begin();
  log.push('begun');
}

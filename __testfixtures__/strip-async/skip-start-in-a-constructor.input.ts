// refused: timing-seen
const log: string[] = [];

async function format(name: string): Promise<string> {
  return name.toUpperCase();
}

class Greeter {
  constructor(name: string) {
    this.greet(name).catch(() => log.push('failed'));
  }

  async greet(name: string): Promise<void> {
    const text = await format(name);
    log.push(text);
  }
}

export function greet(): Greeter {
  const greeter = new Greeter('now');
  log.push('made');
  return greeter;
}

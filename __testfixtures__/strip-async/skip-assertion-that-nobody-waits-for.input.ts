// refused: timing-seen
import assert from 'node:assert';

const log: string[] = [];

async function format(name: string): Promise<string> {
  return name.toUpperCase();
}

async function greet(name: string): Promise<string> {
  const text = await format(name);
  log.push(text);
  return text;
}

export function check(): void {
  void assert.rejects(greet('first'));
  log.push('checked');
}

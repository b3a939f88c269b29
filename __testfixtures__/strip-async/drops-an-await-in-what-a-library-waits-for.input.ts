import assert from 'node:assert';

const log: string[] = [];

async function format(name: string): Promise<string> {
  if (name === '') throw new Error('no name');
  return name.toUpperCase();
}

async function greet(name: string): Promise<void> {
  const text = await format(name);
  log.push(text);
}

export async function check(): Promise<void> {
  await assert.rejects(greet(''), /no name/);
  await assert.doesNotReject(greet('first'));
  log.push('checked');
}

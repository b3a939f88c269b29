import assert from 'node:assert';

const log: string[] = [];

function format(name: string): string {
  if (name === '') throw new Error('no name');
  return name.toUpperCase();
}

async function greet(name: string): Promise<void> {
  const text = format(name);
  log.push(text);
}

export async function check(): Promise<void> {
  await assert.rejects(greet(''), /no name/);
  await assert.doesNotReject(greet('first'));
  log.push('checked');
}

// warned: first-failure
import { loadUser } from './support/api.js';

class Missing extends Error {
  readonly id: string;
  readonly trail: string[] = [];

  constructor(id: string, options: { cause?: unknown } = {}) {
    super(`no ${id}`, options);
    this.id = id;
    this.name = 'Missing';
    Error.captureStackTrace(this, Missing);
  }
}

class Gone extends Missing {}

async function load(id: string): Promise<string> {
  const user = await loadUser(id);
  if (user.name === '') throw new Gone(id);
  return user.name;
}

export async function both(): Promise<string> {
  const [first, second] = await Promise.all([load('a'), load('b')]);
  return first + second;
}

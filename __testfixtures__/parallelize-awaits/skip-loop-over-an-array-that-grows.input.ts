// refused: await-shape
import { loadUser, type User } from './support/api.js';

const queue: string[] = [];

export function enqueue(id: string): void {
  queue.push(id);
}

export async function drain(): Promise<User[]> {
  const found: User[] = [];
  for (const id of queue) {
    found.push(await loadUser(id));
  }
  return found;
}

export class Worker {
  readonly waiting: string[] = [];

  wait(id: string): void {
    this.waiting.push(id);
  }

  async run(): Promise<User[]> {
    const found: User[] = [];
    for (const id of this.waiting) {
      found.push(await loadUser(id));
    }
    return found;
  }
}

export async function listening(listen: (add: (id: string) => void) => void): Promise<User[]> {
  const ids: string[] = [];
  listen((id) => ids.push(id));
  const found: User[] = [];
  for (const id of ids) {
    found.push(await loadUser(id));
  }
  return found;
}

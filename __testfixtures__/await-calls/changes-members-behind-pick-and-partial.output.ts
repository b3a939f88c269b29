import { count } from './support/api.js';

class Level {
  name = 'level';

  async readPicked(): Promise<number> {
    return await count();
  }
}

export async function total(level: Pick<Level, 'readPicked'>, other: Partial<Level>): Promise<number | undefined> {
  return await level.readPicked() + (await other.readPicked?.() ?? 0);
}

export const fake: Pick<Level, 'readPicked'> = { readPicked: async () => 1 };

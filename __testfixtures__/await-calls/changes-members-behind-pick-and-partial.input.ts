import { countSync } from './support/api.js';

class Level {
  name = 'level';

  readPicked(): number {
    return countSync();
  }
}

export function total(level: Pick<Level, 'readPicked'>, other: Partial<Level>): number | undefined {
  return level.readPicked() + (other.readPicked?.() ?? 0);
}

export const fake: Pick<Level, 'readPicked'> = { readPicked: () => 1 };

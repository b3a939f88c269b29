import { countSync } from '../../support/api.js';
import type { Tank } from './tanks.js';

export class Boiler implements Tank {
  readLevel(): number {
    return countSync();
  }
}

export const levelOf = (tank: Tank): number => tank.readLevel();

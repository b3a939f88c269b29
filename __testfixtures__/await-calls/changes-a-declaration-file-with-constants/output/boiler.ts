import { count } from '../../support/api.js';
import type { Tank } from './tanks.js';

export class Boiler implements Tank {
  async readLevel(): Promise<number> {
    return await count();
  }
}

export const levelOf = async (tank: Tank): Promise<number> => await tank.readLevel();

// refused: accessor
import { existsSync as exists } from 'node:fs';

export class Config {
  get isThere(): boolean {
    return exists('config.json');
  }
}

// refused: accessor
import { readFileSync } from 'node:fs';

export const licence = {
  get text() {
    return readFileSync('LICENCE', 'utf8');
  },
};

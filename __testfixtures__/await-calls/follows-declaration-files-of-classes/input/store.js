import { countSync } from '../../support/api.js';

export class Tank {
  fill() {
    return countSync();
  }
}

export default function tankSize() {
  return new Tank().fill();
}

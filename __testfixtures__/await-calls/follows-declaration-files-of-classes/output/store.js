import { count } from '../../support/api.js';

export class Tank {
  async fill() {
    return await count();
  }
}

export default async function tankSize() {
  return await new Tank().fill();
}

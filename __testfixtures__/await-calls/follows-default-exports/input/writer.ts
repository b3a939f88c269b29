import { saveSync } from '../../support/api.js';

export default class Writer {
  static write(id: string): void {
    saveSync({ id, name: id, price: 0, tags: [] });
  }
}

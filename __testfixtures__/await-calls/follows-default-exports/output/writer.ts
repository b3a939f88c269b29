import { save } from '../../support/api.js';

export default class Writer {
  static async write(id: string): Promise<void> {
    await save({ id, name: id, price: 0, tags: [] });
  }
}

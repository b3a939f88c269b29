import { save } from './support/api.js';

class Step {
  async undo(): Promise<void> {}
}

export class SaveStep extends Step {
  override async undo(): Promise<void> {
    await save({ id: 'undo', name: 'undo', price: 0, tags: [] });
  }
}

export class LogStep extends Step {
  override async undo(): Promise<void> {
    await super.undo();
    console.log('undone');
  }
}

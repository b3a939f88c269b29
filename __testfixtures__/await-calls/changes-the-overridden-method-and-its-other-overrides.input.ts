import { saveSync } from './support/api.js';

class Step {
  undo(): void {}
}

export class SaveStep extends Step {
  override undo(): void {
    saveSync({ id: 'undo', name: 'undo', price: 0, tags: [] });
  }
}

export class LogStep extends Step {
  override undo(): void {
    super.undo();
    console.log('undone');
  }
}

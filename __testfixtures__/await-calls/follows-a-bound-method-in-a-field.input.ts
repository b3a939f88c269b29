import { loadSync } from './support/api.js';

export class Badge {
  readonly prefix = '#';
  readonly print = this.render.bind(this);

  render(id: string): string {
    return this.prefix + loadSync(id).name;
  }

  both(): string {
    return this.print('a') + this.render('b');
  }
}

import { load } from './support/api.js';

export class Badge {
  readonly prefix = '#';
  readonly print = this.render.bind(this);

  async render(id: string): Promise<string> {
    return this.prefix + (await load(id)).name;
  }

  async both(): Promise<string> {
    return await this.print('a') + await this.render('b');
  }
}

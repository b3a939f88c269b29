import { loadSync } from './support/api.js';

type Constructor = new (...args: any[]) => Page;

class Page {
  title(id: string): string {
    return loadSync(id).name;
  }
}

const Loud = <Base extends Constructor>(C: Base) =>
  class extends C {
    override title(id: string): string {
      return super.title(id).toUpperCase();
    }
  };

const LoudPage = Loud(Page);

export const heading = (id: string): string => new LoudPage().title(id);

export class Box {
  readonly text: string;

  constructor(page: Page, id: string) {
    this.text = page.title(id);
  }
}

export const boxed = (id: string): string => new Box(new LoudPage(), id).text;

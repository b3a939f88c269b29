import { loadSync, load } from './support/api.js';

type Constructor = new (...args: any[]) => Page;

class Page {
  async title(id: string): Promise<string> {
    return (await load(id)).name;
  }

  titleSync(id: string): string {
    return loadSync(id).name;
  }
}

const Loud = <Base extends Constructor>(C: Base) =>
  class extends C {
    override async title(id: string): Promise<string> {
      return (await super.title(id)).toUpperCase();
    }

    override titleSync(id: string): string {
      return super.titleSync(id).toUpperCase();
    }
  };

const LoudPage = Loud(Page);

export const heading = async (id: string): Promise<string> => await new LoudPage().title(id);

export class Box {
  readonly text: string;

  constructor(page: Page, id: string) {
    this.text = page.titleSync(id);
  }
}

export const boxed = (id: string): string => new Box(new LoudPage(), id).text;

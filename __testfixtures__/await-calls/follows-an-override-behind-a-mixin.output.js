import { load } from './support/api.js';

class Page {
  async headline(id) {
    return id;
  }
}

const Loud = (Base) =>
  class extends Base {
    shout(text) {
      return text.toUpperCase();
    }
  };

class LoudPage extends Loud(Page) {
  async headline(id) {
    return (await load(id)).name;
  }
}

export const caption = async (page = new Page(), id = 'a') => `${await page.headline(id)}`;

export const stored = async () => await caption(new LoudPage());

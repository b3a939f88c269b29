import { loadSync } from './support/api.js';

class Page {
  headline(id) {
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
  headline(id) {
    return loadSync(id).name;
  }
}

export const caption = (page = new Page(), id = 'a') => `${page.headline(id)}`;

export const stored = () => caption(new LoudPage());

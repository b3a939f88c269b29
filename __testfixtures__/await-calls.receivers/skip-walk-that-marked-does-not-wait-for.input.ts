// refused: callback-returns-void, caller-blocked
import { Marked } from 'marked';
import { loadSync } from './support/api.js';

const marked = new Marked({
  walkTokens(token) {
    token.text = loadSync(token.text).name;
  },
});
console.log(marked.parse('one'));

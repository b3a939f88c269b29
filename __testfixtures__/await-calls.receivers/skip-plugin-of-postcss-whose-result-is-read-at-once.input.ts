// refused: caller-blocked, promise-misread
import postcss from 'postcss';
import { loadSync } from './support/api.js';

const named = postcss([
  {
    postcssPlugin: 'named',
    Once(root) {
      root.prepend(loadSync('one').name);
    },
  },
]);
console.log(named.process('a {}').css);

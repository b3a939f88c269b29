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
const { css } = await named.process('a {}');
console.log(css);

import postcss from 'postcss';
import { load } from './support/api.js';

const named = postcss([
  {
    postcssPlugin: 'named',
    async Once(root) {
      root.prepend((await load('one')).name);
    },
  },
]);
const { css } = await named.process('a {}');
console.log(css);

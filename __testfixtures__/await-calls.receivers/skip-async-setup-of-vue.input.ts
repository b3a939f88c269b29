// refused: promise-misread, caller-blocked
import { defineComponent } from 'vue';
import { loadSync } from './support/api.js';

export const Card = defineComponent({
  setup() {
    return { name: loadSync('1').name };
  },
});

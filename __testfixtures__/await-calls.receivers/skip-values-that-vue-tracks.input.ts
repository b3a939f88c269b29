// refused: caller-blocked, callback-sync, promise-misread
import { computed, defineComponent, ref, watch, watchEffect } from 'vue';
import { loadSync, saveSync } from './support/api.js';

export function setUp(): { readonly value: string } {
  const id = ref('1');
  watchEffect(() => saveSync(loadSync(id.value)));
  watch(() => loadSync(id.value).name, console.log);
  return computed(() => loadSync(id.value).name);
}

export const Card = defineComponent({
  computed: {
    name() {
      return loadSync('1').name;
    },
  },
});

// refused: callback-returns-void
import { ref, watch } from 'vue';
import { loadSync } from './support/api.js';

export function setUp(): string {
  const id = ref('1');
  let name = '';
  watch(id, () => {
    name = loadSync(id.value).name;
  }, { immediate: true });
  return name;
}

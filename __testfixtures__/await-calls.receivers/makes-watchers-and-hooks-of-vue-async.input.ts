// warned: not-awaited
import { onMounted, ref, watch } from 'vue';
import { type Item, loadSync, saveSync } from './support/api.js';

export function setUp(item: Item): void {
  const id = ref('1');
  onMounted(() => {
    id.value = loadSync('first').id;
  });
  watch(id, () => saveSync(item));
}

// warned: not-awaited
import { onMounted, ref, watch } from 'vue';
import { type Item, load, save } from './support/api.js';

export function setUp(item: Item): void {
  const id = ref('1');
  onMounted(async () => {
    id.value = (await load('first')).id;
  });
  watch(id, async () => await save(item));
}

// refused: immediate-call
import { onMounted, ref } from 'vue';
import { loadSync } from './support/api.js';

export function useName(): { value: string } {
  const name = ref(loadSync('1').name);
  onMounted(() => console.log(name.value));
  return name;
}

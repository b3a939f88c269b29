// refused: callback-sync, promise-misread
import { computed, ref, watchEffect } from 'vue';
import { loadSync, saveSync } from './support/api.js';

export function setUp(): { readonly value: string } {
  const id = ref('1');
  watchEffect(() => saveSync(loadSync(id.value)));
  return computed(() => loadSync(id.value).name);
}

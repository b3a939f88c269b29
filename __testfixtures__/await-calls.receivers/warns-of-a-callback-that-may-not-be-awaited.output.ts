// warned: may-not-wait
import { each, onUnload } from 'checks';
import { load } from './support/api.js';

onUnload(async (id) => {
  console.log((await load(id)).name);
});
void each(async (id) => {
  console.log((await load(id)).name);
});

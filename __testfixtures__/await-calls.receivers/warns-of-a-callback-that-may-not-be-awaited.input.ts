// warned: may-not-wait
import { each, onUnload } from 'checks';
import { loadSync } from './support/api.js';

onUnload((id) => {
  console.log(loadSync(id).name);
});
void each((id) => {
  console.log(loadSync(id).name);
});

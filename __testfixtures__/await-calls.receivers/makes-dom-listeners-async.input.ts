// warned: unhandled-rejection
import { loadSync, saveSync } from './support/api.js';

export function listen(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    saveSync(loadSync(form.id));
  });
  window.addEventListener('online', () => saveSync(loadSync('draft')));
}

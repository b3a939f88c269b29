// warned: unhandled-rejection
import { load, save } from './support/api.js';

export function listen(form: HTMLFormElement): void {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    await save(await load(form.id));
  });
  window.addEventListener('online', async () => await save(await load('draft')));
}

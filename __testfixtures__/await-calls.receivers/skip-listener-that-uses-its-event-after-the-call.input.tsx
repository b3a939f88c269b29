// refused: late-event-use
import * as React from 'react';
import { loadSync } from './support/api.js';

export function guard(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    if (loadSync(form.id).price === 0) event.preventDefault();
  });
}

export const Save = () => (
  <button
    onClick={(event) => {
      const { name } = loadSync('label');
      event.currentTarget.title = name;
    }}
  >
    Save
  </button>
);

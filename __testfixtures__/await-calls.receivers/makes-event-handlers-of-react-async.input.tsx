// warned: unhandled-rejection
import * as React from 'react';
import { type Item, saveSync } from './support/api.js';

export function Editor({ item }: { item: Item }) {
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    saveSync(item);
  };
  return (
    <form onSubmit={submit}>
      <button onClick={() => saveSync(item)}>Save</button>
    </form>
  );
}

export const saveButton = (item: Item) => React.createElement('button', { onClick: () => saveSync(item) });

export function Reset({ item }: { item: Item }) {
  const reset: React.MouseEventHandler = () => saveSync(item);
  return <button onClick={reset}>Reset</button>;
}

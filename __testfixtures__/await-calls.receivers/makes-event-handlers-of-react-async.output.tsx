// warned: unhandled-rejection
import * as React from 'react';
import { type Item, save } from './support/api.js';

export function Editor({ item }: { item: Item }) {
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    await save(item);
  };
  return (
    <form onSubmit={submit}>
      <button onClick={async () => await save(item)}>Save</button>
    </form>
  );
}

export const saveButton = (item: Item) => React.createElement('button', { onClick: async () => await save(item) });

export function Reset({ item }: { item: Item }) {
  const reset: React.MouseEventHandler = async () => await save(item);
  return <button onClick={reset}>Reset</button>;
}

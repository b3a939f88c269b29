// refused: caller-blocked, renders-jsx
import { loadSync } from './support/api.js';
import './support/jsx.js';

export function Card({ id }: { id: string }) {
  const item = loadSync(id);
  return <h1>{item.name}</h1>;
}

export function Tag({ id }: { id: string }) {
  const item = loadSync(id);
  return item.name === '' ? null : <p>{item.name}</p>;
}

export const Lines = ({ ids }: { ids: string[] }) => ids.map((id) => <p>{loadSync(id).name}</p>);

export function Mark({ id }: { id: string }) {
  const mark = <p>{loadSync(id).name}</p>;
  return mark;
}

// refused: renders-jsx
import { loadSync } from './support/api.js';
import './support/jsx.js';

export function Card({ id }: { id: string }) {
  const item = loadSync(id);
  return <h1>{item.name}</h1>;
}

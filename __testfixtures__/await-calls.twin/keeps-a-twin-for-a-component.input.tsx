import { loadSync } from './support/api.js';

declare global {
  namespace JSX {
    interface Element {}
    interface IntrinsicElements {
      p: { children?: unknown };
    }
  }
}

const titleOf = (id: string): string => loadSync(id).name;

export const Title = ({ id }: { id: string }) => <p>{titleOf(id)}</p>;

export function print(id: string): void {
  console.log(titleOf(id));
}

import { loadSync, load } from './support/api.js';

declare global {
  namespace JSX {
    interface Element {}
    interface IntrinsicElements {
      p: { children?: unknown };
    }
  }
}

const titleOf = async (id: string): Promise<string> => (await load(id)).name;

const titleOfSync = (id: string): string => loadSync(id).name;

export const Title = ({ id }: { id: string }) => <p>{titleOfSync(id)}</p>;

export async function print(id: string): Promise<void> {
  console.log(await titleOf(id));
}

/** Where the prices come from. */
export function readSource(name: string): string {
  return `/prices/${name}`;
}

export class Prices {
  constructor(readonly source = readSource('a')) {}
}

export const print = (name: string): void => console.log(readSource(name));

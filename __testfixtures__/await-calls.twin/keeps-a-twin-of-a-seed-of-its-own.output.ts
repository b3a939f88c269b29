/** Where the prices come from. */
export async function readSource(name: string): Promise<string> {
  return `/prices/${name}`;
}

/** Where the prices come from. */
export function readSourceSync(name: string): string {
  return `/prices/${name}`;
}

export class Prices {
  constructor(readonly source = readSourceSync('a')) {}
}

export const print = async (name: string): Promise<void> => console.log(await readSource(name));

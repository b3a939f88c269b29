export function stampSync(id: string): string {
  return `stamp ${id}`;
}

export async function stamp(id: string): Promise<string> {
  return `stamp ${id}`;
}

export async function stampTwice(id: string): Promise<string> {
  return await stamp(await stamp(id));
}

export function stampSync(id: string): string {
  return `stamp ${id}`;
}

export async function stamp(id: string): Promise<string> {
  return `stamp ${id}`;
}

export function stampTwice(id: string): string {
  return stampSync(stampSync(id));
}

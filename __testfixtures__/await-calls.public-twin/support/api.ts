export function loadSync(id: string): string {
  return id;
}

export async function load(id: string): Promise<string> {
  return id;
}

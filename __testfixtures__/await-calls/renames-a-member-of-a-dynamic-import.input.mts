export async function lazyName(id: string): Promise<string> {
  const api = await import('./support/api.js');
  const item = api.loadSync(id);
  return item.name;
}

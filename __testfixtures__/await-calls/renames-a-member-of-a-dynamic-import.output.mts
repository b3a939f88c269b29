export async function lazyName(id: string): Promise<string> {
  const api = await import('./support/api.js');
  const item = await api.load(id);
  return item.name;
}

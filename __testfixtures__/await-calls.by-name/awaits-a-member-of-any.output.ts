export async function first(source: any): Promise<string> {
  return (await source.get('first')).name;
}

export async function total(): Promise<number> {
  const { size } = await import('./read.js');
  const twice = (await import('./read.js')).default;
  return size() + twice() + (await import('./read.js').then((m) => m.size() + 1));
}

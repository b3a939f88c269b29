export async function total(): Promise<number> {
  const { size } = await import('./read.js');
  const twice = (await import('./read.js')).default;
  return await size() + await twice() + (await import('./read.js').then(async (m) => await m.size() + 1));
}

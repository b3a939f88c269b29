export async function both(id: string): Promise<string> {
  const [reading, { default: nameOf }] = await Promise.all([import('./read.js'), import('./name.js')]);
  await import('./read.js');
  return `${await reading.number()} ${await nameOf(id)}`;
}

export const one = (): Promise<number> => import('./read.js').then(async ({ number }) => await number() + 1);

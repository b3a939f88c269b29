// refused: escapes-as-value
export async function total(): Promise<number> {
  const reading = await import('./read.js');
  return Object.values(reading).reduce((sum, read) => sum + read(), 0);
}

export function later(): Promise<number> {
  return import('./later.js').then((module) => Object.values(module).length);
}

export const lazy = () => import('./lazy.js');

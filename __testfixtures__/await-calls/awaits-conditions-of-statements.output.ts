import { count, isReady } from './support/api.js';

export async function poll(limit: number): Promise<string> {
  while (!await isReady() && limit-- > 0);
  if (await isReady()) limit = 0;
  do limit += 1;
  while (await isReady());
  for (let i = await count(); i < await count(); i += 1) limit += i;
  switch (await count()) {
    case 0:
      return 'empty';
    default:
      return `full ${limit}`;
  }
}

import { countSync, isReadySync } from './support/api.js';

export function poll(limit: number): string {
  while (!isReadySync() && limit-- > 0);
  if (isReadySync()) limit = 0;
  do limit += 1;
  while (isReadySync());
  for (let i = countSync(); i < countSync(); i += 1) limit += i;
  switch (countSync()) {
    case 0:
      return 'empty';
    default:
      return `full ${limit}`;
  }
}

import { heading, lib, title as label } from './index.js';

export function page(id: string): string {
  return [heading(id), label(id), lib.title(id)].join(' ');
}

import { cookies } from './support/api.js';

function jar() {
  return cookies();
}

export function theme(): string | undefined {
  return jar().get('theme')?.value;
}

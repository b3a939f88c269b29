import { countSync } from './support/api.js';

export function price(): number {
  return countSync();
}

export function total(): number {
  return pr\u{69}ce() + p\u0072ice();
}

export function label(): string {
  return `countSync \u0070rice(${total()})`;
}

import { count } from './support/api.js';

export async function price(): Promise<number> {
  return await count();
}

export async function total(): Promise<number> {
  return await pr\u{69}ce() + await p\u0072ice();
}

export async function label(): Promise<string> {
  return `countSync \u0070rice(${await total()})`;
}

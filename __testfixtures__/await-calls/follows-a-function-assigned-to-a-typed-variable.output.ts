import { count } from './support/api.js';

async function total(): Promise<void> {
  console.log(await count());
}

let gauge: () => void | Promise<void> = () => {};

export function open(): void {
  gauge = total;
}

export const read = async (): Promise<void> => await gauge();

// refused: effects-known
// Reading `fresh` counts, however it is read.
import { loadUser } from './support/api.js';

let last = 0;

const numbers = {
  get fresh(): string {
    last += 1;
    return `${last}`;
  },
};

interface Numbered {
  readonly fresh: string;
}

async function taken(): Promise<string> {
  const { fresh } = numbers;
  return (await loadUser(fresh)).name;
}

async function given({ fresh }: Numbered): Promise<string> {
  return (await loadUser(fresh)).name;
}

async function copied(): Promise<string> {
  const copy = { ...numbers };
  return (await loadUser(copy.fresh)).name;
}

async function listed(): Promise<string> {
  return (await loadUser(Object.values(numbers).join())).name;
}

async function named(): Promise<string> {
  return (await loadUser(numbers['fresh'])).name;
}

export async function takes(): Promise<string> {
  const first = await taken();
  const second = await taken();
  return first + second;
}

export async function gives(): Promise<string> {
  const first = await given(numbers);
  const second = await given(numbers);
  return first + second;
}

export async function copies(): Promise<string> {
  const first = await copied();
  const second = await copied();
  return first + second;
}

export async function lists(): Promise<string> {
  const first = await listed();
  const second = await listed();
  return first + second;
}

export async function names(): Promise<string> {
  const first = await named();
  const second = await named();
  return first + second;
}

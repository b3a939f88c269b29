import { count } from './support/api.js';

export async function first(): Promise<number> {
  try {
    return await count();
  } catch {
    return await count();
  } finally {
    console.log(await count());
  }
}

export async function nested(): Promise<number> {
  try {
    const read = async (): Promise<number> => await count();
    return await read();
  } finally {
    console.log('done');
  }
}

export async function already(): Promise<number> {
  try {
    return await count();
  } finally {
    console.log('done');
  }
}

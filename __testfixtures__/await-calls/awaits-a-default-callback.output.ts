import { load } from './support/api.js';

const nameOf = async (id: string): Promise<string> => (await load(id)).name;

async function greet(id: string, name: (id: string) => string | Promise<string> = nameOf): Promise<string> {
  return `hello ${await name(id)}`;
}

async function measure(id: string, size = async (key: string): Promise<number> => (await load(key)).price): Promise<number> {
  return await size(id) * 2;
}

export const hello = async (id: string): Promise<string> => await greet(id);
export const shout = async (id: string): Promise<string> => await greet(id, (key) => key.toUpperCase());
export const double = async (id: string): Promise<number> => await measure(id);

import { load } from './support/api.js';

async function tagsOf(id: string): Promise<string[]> {
  return (await load(id)).tags;
}

// The variable is the function itself, under another name.
const labelsOf: typeof tagsOf = tagsOf;

export type TagArguments = Parameters<typeof tagsOf>;

export async function tagCount(id: string): Promise<number> {
  return (await labelsOf(id)).length;
}

export async function joined(...given: TagArguments): Promise<string> {
  return (await tagsOf(...given)).join();
}

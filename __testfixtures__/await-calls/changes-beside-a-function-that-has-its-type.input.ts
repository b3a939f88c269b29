import { loadSync } from './support/api.js';

function tagsOf(id: string): string[] {
  return loadSync(id).tags;
}

// The variable is the function itself, under another name.
const labelsOf: typeof tagsOf = tagsOf;

export type TagArguments = Parameters<typeof tagsOf>;

export function tagCount(id: string): number {
  return labelsOf(id).length;
}

export function joined(...given: TagArguments): string {
  return tagsOf(...given).join();
}

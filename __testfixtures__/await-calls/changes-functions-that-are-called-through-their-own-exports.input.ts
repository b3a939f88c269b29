import { loadSync } from './support/api.js';

const published: unknown = { rootOf, titleOf };

// Tests replace what is called through this object.
const dispatch = published as {
  rootOf: typeof rootOf;
  titleOf: typeof titleOf;
};

function rootOf(id: string): string {
  return loadSync(id).id;
}

function titleOf(id: string): string {
  return `${dispatch.rootOf(id)}: ${id}`;
}

export function show(id: string): string {
  return dispatch.titleOf(id);
}

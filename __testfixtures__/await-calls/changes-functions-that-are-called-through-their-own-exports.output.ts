import { load } from './support/api.js';

const published: unknown = { rootOf, titleOf };

// Tests replace what is called through this object.
const dispatch = published as {
  rootOf: typeof rootOf;
  titleOf: typeof titleOf;
};

async function rootOf(id: string): Promise<string> {
  return (await load(id)).id;
}

async function titleOf(id: string): Promise<string> {
  return `${await dispatch.rootOf(id)}: ${id}`;
}

export async function show(id: string): Promise<string> {
  return await dispatch.titleOf(id);
}

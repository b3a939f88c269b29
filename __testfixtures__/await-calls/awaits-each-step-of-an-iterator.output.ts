import { load } from './support/api.js';

export async function* read(id: string): AsyncGenerator<string, number, string> {
  const answer = yield (await load(id)).name;
  return (await load(answer)).price;
}

export async function talk(id: string): Promise<number> {
  const it: AsyncIterator<string, number, string> = read(id);
  let step = await it.next();
  while (!step.done) step = await it.next(step.value);
  return step.value;
}

export async function peek(id: string): Promise<string | number> {
  return (await read(id).next()).value;
}

export async function stop(id: string): Promise<boolean | undefined> {
  const reading = read(id);
  await reading.next();
  try {
    return (await reading.throw(new Error('stop'))).done;
  } finally {
    await reading.return(0);
  }
}

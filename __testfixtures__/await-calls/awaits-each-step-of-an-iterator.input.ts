import { loadSync } from './support/api.js';

export function* read(id: string): Generator<string, number, string> {
  const answer = yield loadSync(id).name;
  return loadSync(answer).price;
}

export function talk(id: string): number {
  const it: Iterator<string, number, string> = read(id);
  let step = it.next();
  while (!step.done) step = it.next(step.value);
  return step.value;
}

export function peek(id: string): string | number {
  return read(id).next().value;
}

export function stop(id: string): boolean | undefined {
  const reading = read(id);
  reading.next();
  try {
    return reading.throw(new Error('stop')).done;
  } finally {
    reading.return(0);
  }
}

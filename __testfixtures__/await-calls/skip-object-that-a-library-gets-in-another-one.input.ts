// refused: escapes-as-value, caller-blocked
import { createContext, runInContext } from 'node:vm';
import { loadSync } from './support/api.js';

const tools = { first: () => loadSync('first').name };
const others = { nested: { second: () => loadSync('second').name } };

createContext({ tools });

export function main(script: string): unknown {
  return runInContext(script, createContext({ inner: { others: others.nested } }));
}

// untouched: what it calls stays synchronous
import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { watch } from './watch.js';

const states = { gone: 'disconnect' } as const;

export function check(): string[] {
  const names: string[] = [];
  const child = new EventEmitter();
  watch(child as ChildProcess, names);
  child.emit(states.gone);
  const untyped: any = child;
  untyped.emit('spawn');
  return names;
}

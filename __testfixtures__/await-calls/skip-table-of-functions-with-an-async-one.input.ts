// refused: callback-not-awaited, caller-blocked
import { countSync, load } from './support/api.js';

function total(): void {
  console.log(countSync());
}

async function slow(): Promise<void> {
  console.log(await load('a'));
}

const tasks: Record<string, () => void> = { [`${process.platform}`]: total, slow };

export function runTask(name: string): void {
  tasks[name]?.();
}

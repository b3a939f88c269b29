// refused: executor-shape
import { runInExecutor } from './support/threads.js';

export async function longer(words: string[], least: number): Promise<string[]> {
	least += 1;
	return await runInExecutor(null, (size: number) => words.slice(size), least);
}

export async function longest(words: string[], least: number): Promise<string[]> {
	return await runInExecutor(null, (size: number) => words.filter((word) => word.length > size), least);
}

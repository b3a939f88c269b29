import { workerData } from 'node:worker_threads';

export function greet(name: string): string {
	return `${workerData.greeting} ${name}`;
}

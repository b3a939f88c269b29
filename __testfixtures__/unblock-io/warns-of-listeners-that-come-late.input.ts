// warned: late-listener
import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

export async function start(command: string): Promise<ChildProcess> {
	const child = spawn(command);
	writeFileSync('child.pid', String(child.pid));
	child.on('error', console.error);
	return child;
}

export async function linesOf(path: string): Promise<string[]> {
	const lines = createInterface({ input: createReadStream(path) });
	const found = [readFileSync('head.txt', 'utf8')];
	for await (const line of lines) found.push(line);
	return found;
}

class Job extends EventEmitter {
	start(): this {
		setImmediate(() => this.emit('done'));
		return this;
	}
}

export async function run(): Promise<string> {
	const job = new Job().start();
	const text = readFileSync('job.txt', 'utf8');
	await new Promise<void>((resolve) => {
		job.once('done', resolve);
	});
	return text;
}

export async function stopped(controller: AbortController): Promise<() => boolean> {
	const signal = AbortSignal.any([controller.signal]);
	writeFileSync('state.txt', 'on');
	let isStopped = false;
	signal.addEventListener('abort', () => {
		isStopped = true;
	});
	return () => isStopped;
}

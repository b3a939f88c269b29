import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';

export async function serve(): Promise<void> {
	const server = createServer();
	const page = await readFile('page.html', 'utf8');
	server.on('request', (_request, response) => response.end(page));
	server.listen(0);
}

export async function emitter(): Promise<EventEmitter> {
	const events = new EventEmitter();
	const text = await readFile('events.txt', 'utf8');
	events.on('ask', () => events.emit('answer', text));
	return events;
}

export async function inTime(command: string): Promise<void> {
	const child = spawn(command);
	child.on('error', console.error);
	await writeFile('child.pid', String(child.pid));
}

export async function lateBefore(command: string): Promise<void> {
	const child = spawn(command);
	await new Promise(setImmediate);
	await writeFile('child.pid', String(child.pid));
	child.on('error', console.error);
}

export async function elsewhere(command: string, isDry: boolean): Promise<void> {
	const child = spawn(command);
	if (isDry) {
		await writeFile('child.pid', String(child.pid));
		return;
	}
	child.on('error', console.error);
}

export async function known(events: EventEmitter): Promise<void> {
	await writeFile('events.txt', '');
	events.on('ask', console.log);
}

export async function stopper(): Promise<AbortController> {
	const controller = new AbortController();
	const limit = await readFile('limit.txt', 'utf8');
	controller.signal.addEventListener('abort', () => console.log(limit));
	return controller;
}

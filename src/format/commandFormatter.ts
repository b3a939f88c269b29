import { spawn } from 'node:child_process';
import { closeSync, openSync, readSync } from 'node:fs';
import type { FormatterChoice } from './findFormatter.ts';
import { findBinary, findPackage } from './findPackage.ts';
import { FormatError, type Formatter, timeLimit } from './formatter.ts';

/** A formatter that is a program of its own, started once for each text. */
export function createCommandFormatter(choice: FormatterChoice): Formatter {
	const { bin, arguments: argumentsFor } = choice.facts.command!;
	const binary = findBinary(findPackage(choice), bin);
	const isScript = startsWithHashbang(binary) || /\.[cm]?js$/.test(binary);
	return {
		format: (file, text) =>
			run(
				isScript ? process.execPath : binary,
				[...(isScript ? [binary] : []), ...argumentsFor(file)],
				choice.folder,
				text,
			),
		close() {},
	};
}

function run(
	command: string,
	arguments_: readonly string[],
	cwd: string,
	text: string,
): Promise<string> {
	return new Promise((resolve, reject) => {
		const child = spawn(command, arguments_, { cwd, timeout: timeLimit, killSignal: 'SIGKILL' });
		const output: Buffer[] = [];
		const complaint: Buffer[] = [];
		child.stdout.on('data', (data: Buffer) => output.push(data));
		child.stderr.on('data', (data: Buffer) => complaint.push(data));
		// It may end without reading everything; how it ended says why.
		child.stdin.on('error', () => {});
		child.on('error', (error) => reject(new FormatError(error.message)));
		child.on('close', (code, signal) => {
			if (code === 0) return resolve(Buffer.concat(output).toString('utf8'));
			const words = Buffer.concat(complaint).toString('utf8').trim();
			const end = signal === null ? `exit code ${code}` : `it was ended by ${signal}`;
			reject(new FormatError([end, ...(words === '' ? [] : [words])].join('\n')));
		});
		child.stdin.end(text);
	});
}

/** Packages of native programs have a script in front, or none. */
function startsWithHashbang(file: string): boolean {
	const descriptor = openSync(file, 'r');
	try {
		const bytes = Buffer.alloc(64);
		const length = readSync(descriptor, bytes, 0, bytes.length, 0);
		return /^#!.*\bnode\b/.test(bytes.toString('latin1', 0, length));
	} finally {
		closeSync(descriptor);
	}
}

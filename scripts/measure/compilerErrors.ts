import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { added } from './multiset.ts';

/** One error line of the compiler. */
export interface CompilerError {
	/** Relative to the folder that the compiler ran in. */
	readonly file: string;
	readonly line: number;
	readonly code: string;
	readonly message: string;
	/** The line of code. */
	readonly text: string;
}

/** "Cannot find module", "cannot find name", "no declaration file": about what is installed. */
const missing = new Set(['TS2307', 'TS2580', 'TS2591', 'TS2792', 'TS7016']);

/** Reads `tsc` output, with or without `--pretty`; what follows the first line of an error is left out. */
export function readErrors(output: string, directory: string): CompilerError[] {
	const errors: CompilerError[] = [];
	const textOf = lineReader();
	for (const [line] of plain(output).matchAll(/^.*\berror TS\d+: .*$/gm)) {
		const match =
			/^(?<file>.+?)(?:\((?<line>\d+),\d+\)|:(?<pretty>\d+):\d+)(?::| -) error (?<code>TS\d+): (?<message>.*)$/.exec(
				line,
			)?.groups;
		const rest = /error (?<code>TS\d+): (?<message>.*)$/.exec(line)?.groups;
		const path = match === undefined ? undefined : resolve(directory, match.file!);
		const number = Number(match?.line ?? match?.pretty ?? 0);
		errors.push({
			file: path === undefined ? '' : relative(directory, path),
			line: number,
			text: path === undefined ? '' : textOf(path, number),
			code: (match ?? rest)!.code!,
			message: (match ?? rest)!.message!.replaceAll(directory, ''),
		});
	}
	return errors;
}

/** Errors that were not there before, positions aside. */
export interface NewErrors {
	readonly errors: readonly CompilerError[];
	/** Of a module without types that is imported under another name now. */
	readonly missingTypes: readonly CompilerError[];
	/** Of a line that stands there twice now, as in a synchronous copy of a function. */
	readonly repeated: readonly CompilerError[];
}

/** Compares errors by file, code and message. */
export function newErrors(
	before: readonly CompilerError[],
	after: readonly CompilerError[],
): NewErrors {
	const found = added(before, after, ({ file, code, message }) => `${file} ${code} ${message}`);
	const lacked = new Set(before.filter(({ code }) => missing.has(code)).map(({ file }) => file));
	const isMissing = ({ code, file }: CompilerError): boolean =>
		missing.has(code) && lacked.has(file);
	const place = ({ file, code, message, text }: CompilerError): string =>
		`${file} ${code} ${message} ${text}`;
	const places = new Set(before.map(place));
	const isRepeated = (error: CompilerError): boolean =>
		error.text !== '' && places.has(place(error));
	return {
		errors: found.filter((error) => !isMissing(error) && !isRepeated(error)),
		missingTypes: found.filter(isMissing),
		repeated: found.filter((error) => !isMissing(error) && isRepeated(error)),
	};
}

function lineReader(): (path: string, line: number) => string {
	const files = new Map<string, readonly string[]>();
	return (path, line) => {
		const lines =
			files.get(path) ?? (existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []);
		files.set(path, lines);
		return lines[line - 1]?.trim() ?? '';
	};
}

function plain(output: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
	return output.replace(/\u001B\[[\d;]*m/g, '');
}

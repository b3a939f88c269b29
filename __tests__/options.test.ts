import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { commands } from '../src/cli/main.ts';
import { transforms } from '../transforms/index.ts';

/** Tests that pass options on; the documentation's own only prints them. */
const tests = texts(import.meta.dirname, /\.test\.ts$/).filter(
	([file]) => !/cli-docs|cli-usage|[\\/]options\.test/.test(file),
);
const settings = texts(path.join(import.meta.dirname, '../__testfixtures__'), /^options\.json$/);

function texts(folder: string, name: RegExp): [file: string, text: string][] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && name.test(entry.name))
		.map((entry) => path.join(entry.parentPath, entry.name))
		.map((file) => [file, readFileSync(file, 'utf8')]);
}

/** Whether a test writes the option as an argument: `'--since'`, `'--since=main'`, `'run --since main'`. */
function isPassed(option: string): boolean {
	const argument = new RegExp(`(?<![\\w-])--${option}(?![\\w-])`);
	return tests.some(([, text]) => argument.test(text));
}

/** Whether a collection of fixtures sets it, or a test hands it to the transform. */
function isSet(option: string): boolean {
	const camel = option.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
	const key = new RegExp(`(?<![\\w-])(?:'${option}'|"${option}"|${camel}|"${camel}")\\s*:`);
	return [...settings, ...tests].some(([, text]) => key.test(text));
}

it('every option of every command is passed by a test', () => {
	const missing = commands.flatMap(({ name, options }) =>
		Object.keys(options)
			.filter((option) => !isPassed(option))
			.map((option) => `${name} --${option}`),
	);
	expect(missing).toEqual([]);
});

it('every option of every transform is passed by a test or set by fixtures', () => {
	const missing = transforms.flatMap(({ meta }) =>
		Object.keys(meta.options)
			.filter((option) => !isPassed(option) && !isSet(option))
			.map((option) => `${meta.name} --${option}`),
	);
	expect(missing).toEqual([]);
});

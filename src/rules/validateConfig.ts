import { z } from 'zod';
import { closest } from '../closest.ts';
import { UserError } from '../errors.ts';
import { configSchema, type UserConfig } from './configSchema.ts';

type Issue = z.core.$ZodIssue;

const NAMES = Object.keys(configSchema.shape);

/**
 * Checks what a config file says against the schema.
 *
 * @param file the file, as messages should name it
 * @throws UserError with one line for each problem: file, place in the config, what is expected
 */
export function validateConfig(content: unknown, file: string): UserConfig {
	const result = configSchema.safeParse(content, { reportInput: true });
	if (result.success) return result.data;
	const problems = result.error.issues.flatMap((issue) => describe(issue, content));
	throw new UserError(
		[...new Set(problems)].map((problem) => `${file}: ${problem}`).join('\n'),
		`The keys of a config are ${NAMES.join(', ')}.`,
	);
}

function describe(issue: Issue, content: unknown): string[] {
	const place = z.core.toDotPath(issue.path);
	const at = place === '' ? '' : `${place}: `;
	switch (issue.code) {
		case 'unrecognized_keys':
			return issue.keys.map((key) => `${at}unknown key "${key}"${suggest(key)}`);
		case 'invalid_union':
			return [`${at}expected a string or an array of strings, got ${show(issue.input)}`];
		case 'invalid_value': {
			const values = issue.values.map((value) => JSON.stringify(value)).join(' or ');
			return [`${at}expected ${values}, got ${show(issue.input)}`];
		}
		case 'invalid_type':
			return [
				`${at}expected ${article(issue.expected)}, got ${show(issue.input)}${suggestMisspelt(issue, content)}`,
			];
		case 'too_small':
			return [`${at}must not be empty`];
		default:
			return [`${at}${issue.message}`];
	}
}

function article(type: string): string {
	return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

function show(value: unknown): string {
	if (Array.isArray(value)) return 'an array';
	if (typeof value === 'function') return 'a function';
	if (typeof value === 'object' && value !== null) return 'an object';
	return JSON.stringify(value) ?? String(value);
}

/** A key that is missing may stand there in another spelling. */
function suggestMisspelt({ path, input }: Issue, content: unknown): string {
	const [owner, key] = [path.slice(0, -1), String(path.at(-1))];
	const holder = owner.reduce<unknown>(
		(value, name) => (value as Record<PropertyKey, unknown>)[name],
		content,
	);
	const written = Object.keys(holder ?? {});
	const near = input === undefined ? closest(key, written) : undefined;
	return near === undefined ? '' : `; did you mean "${key}" by "${near}"?`;
}

/** Catches another case or a forgotten plural: `presets`, `onblocked`. */
function suggest(key: string): string {
	const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
	const near = NAMES.find((name) => [plain(name), `${plain(name)}s`].includes(plain(key)));
	return near === undefined ? '' : `; did you mean "${near}"?`;
}

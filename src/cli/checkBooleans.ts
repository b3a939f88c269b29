import type { Options } from 'yargs';
import { toKebab } from '../plan/options.ts';

/** What the parser adds to every command. */
const builtIn = ['help', 'version'];

/**
 * Refuses a boolean option with another value than `true` or `false`, which the parser takes for `false`.
 *
 * @param options what the command takes, by name
 * @throws {Error} a complaint that names the first of them
 */
export function checkBooleans(
	argv: readonly string[],
	options: Readonly<Record<string, Options>>,
): void {
	const booleans = new Set([
		...builtIn,
		...Object.entries(options).flatMap(([name, { type, alias = [] }]) =>
			type === 'boolean' ? [name, alias].flat() : [],
		),
	]);
	const end = argv.indexOf('--');
	for (const argument of end === -1 ? argv : argv.slice(0, end)) {
		const [, dashes, name = '', value = ''] = /^(--?)([^-=][^=]*)=(.*)$/s.exec(argument) ?? [];
		if (!booleans.has(toKebab(name)) || value === 'true' || value === 'false') continue;
		throw new Error(`${dashes}${name} must be "true" or "false", not ${JSON.stringify(value)}`);
	}
}

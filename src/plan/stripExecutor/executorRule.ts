import { UserError } from '../../errors.ts';
import { parseRule } from '../../rules/parseRule.ts';
import type { Rule } from '../../rules/rule.ts';

/** What one parameter of an executor helper is. */
export type Parameter =
	/** The function that does the work. */
	| 'fn'
	/** An array of its arguments. */
	| 'args'
	/** Its arguments, one by one. */
	| '...args'
	/** Where the work is done. */
	| 'executor';

/** A function that runs another one elsewhere. */
export interface ExecutorRule {
	readonly rule: Rule;
	readonly parameters: readonly Parameter[];
}

/**
 * Parses `./src/threads#runInExecutor(executor, fn, ...args)`.
 *
 * @throws {UserError} when it does not say which parameter is the function
 */
export function parseExecutorRule(text: string, base: string): ExecutorRule {
	const [, name, list] = /^(.*?)\(([^()]*)\)\s*$/s.exec(text) ?? [];
	if (name === undefined || list === undefined) {
		throw new UserError(
			`executor '${text}': no parameters`,
			"Say what they are, for example './src/threads#runInExecutor(executor, fn, ...args)'.",
		);
	}
	const parameters = list
		.split(',')
		.map((parameter) => parameter.trim())
		.filter((parameter) => parameter !== '')
		.map(
			(parameter): Parameter =>
				parameter === 'fn' || parameter === 'args' || parameter === '...args'
					? parameter
					: 'executor',
		);
	const function_ = parameters.indexOf('fn');
	const arguments_ = parameters.findIndex((parameter) => parameter.endsWith('args'));
	if (function_ === -1 || (arguments_ !== -1 && arguments_ < function_)) {
		throw new UserError(
			`executor '${text}': no parameter is called \`fn\`, or its arguments come first`,
			'Its parameters are `fn`, then `...args` or `args`; all others only say where the work is done.',
		);
	}
	return { rule: parseRule(name, base), parameters };
}

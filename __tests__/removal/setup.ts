/**
 * Stands between the parser and the commands, in the tests of `npm run options:mutate`: writes down which
 * test gives which option, and takes one away before its command, or its transform, can see it.
 */
import { appendFileSync } from 'node:fs';
import { expect, inject, vi } from 'vitest';
import type * as CommandModule from '../../src/cli/command.ts';
import type * as OptionsModule from '../../src/plan/options.ts';
import { keyOf, type Use } from './use.ts';

const removed = inject('removed');
const log = inject('log');
const owners = inject('owners');

/** Whether the option is to go; notes that it was given. */
function isRemoved(option: string): boolean {
	const { testPath, currentTestName } = expect.getState();
	const use: Use = { option, file: testPath!, test: currentTestName ?? '' };
	if (log !== '') appendFileSync(log, `${JSON.stringify(use)}\n`);
	const whole = removed[keyOf({ file: use.file, test: '' })];
	return (whole ?? removed[keyOf(use)]) === option;
}

function without(given: Readonly<Record<string, unknown>>, name: string, fallback?: unknown) {
	const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
	const rest = { ...given };
	for (const spelling of [name, camel]) delete rest[spelling];
	return fallback === undefined ? rest : { ...rest, [name]: fallback, [camel]: fallback };
}

vi.mock('../../src/cli/command.ts', async (load) => {
	const original = await load<typeof CommandModule>();
	const registerCommand: typeof CommandModule.registerCommand = (parser, command, ...rest) => {
		const run: typeof command.run = (args, context) => {
			let given: Readonly<Record<string, unknown>> = args;
			for (const [name, { default: fallback }] of Object.entries(command.options)) {
				if (args[name] === undefined || args[name] === fallback) continue;
				if (isRemoved(`${command.name} --${name}`)) given = without(given, name, fallback);
			}
			return command.run(given as typeof args, context);
		};
		original.registerCommand(parser, { ...command, run }, ...rest);
	};
	return { ...original, registerCommand };
});

vi.mock('../../src/plan/options.ts', async (load) => {
	const original = await load<typeof OptionsModule>();
	const fillOptions: typeof OptionsModule.fillOptions = (table, given) => {
		const owner = owners[Object.keys(table).join()];
		let rest = given;
		for (const name of Object.keys(given)) {
			const option = `${owner} --${original.toKebab(name)}`;
			if (isRemoved(option)) rest = without(rest, name);
		}
		return original.fillOptions(table, rest);
	};
	return { ...original, fillOptions };
});

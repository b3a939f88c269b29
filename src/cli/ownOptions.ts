import type { Options } from 'yargs';
import type { TransformOption } from '../plan/options.ts';
import type { Transform } from '../plan/transform.ts';
import { noneOfItsOwn, type Own } from './command.ts';
import { type TransformVocabulary, takers } from './usageError.ts';

/** The options of every transform, for messages. */
export async function readTransformVocabulary(): Promise<TransformVocabulary> {
	const { transforms } = await import('../../transforms/index.ts');
	return new Map(transforms.map(({ meta }) => [meta.name, Object.keys(meta.options)]));
}

/**
 * What the transform that a command line names adds to the command, for the parser; nothing when it names none.
 *
 * A word that is the name of a transform names it, wherever it stands: what else is an option and what
 * its value can only be told once all options are known.
 */
export async function findOwn(argv: readonly string[]): Promise<Own> {
	const [command = ''] = argv;
	if (!takers.includes(command) || argv.length === 1) return noneOfItsOwn;
	const { transforms } = await import('../../transforms/index.ts');
	const named = transforms.find(({ meta }) => argv.includes(meta.name));
	if (named === undefined) return noneOfItsOwn;
	const { name, usage } = named.meta;
	return { options: toParserOptions(named.meta), call: `${name} ${usage}`.trimEnd() };
}

function toParserOptions({ name, options }: Transform['meta']): Record<string, Options> {
	return Object.fromEntries(
		Object.entries(options).map(([option, facts]) => [option, toParserOption(facts, `${name}:`)]),
	);
}

/** Without a default: the config file answers for what is not typed. */
function toParserOption(option: TransformOption, group: string): Options {
	const { type, isRepeatable, choices, describe } = option;
	return {
		...(isRepeatable ? { type: 'array', [type]: true } : { type }),
		...(choices === undefined ? {} : { choices }),
		...(type === 'boolean' ? {} : { requiresArg: true }),
		describe: `${describe}${isRepeatable ? '; repeatable' : ''}${option.default === undefined ? '' : ` (default: ${option.default})`}`,
		group,
	};
}

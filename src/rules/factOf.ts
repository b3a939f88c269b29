import { presets } from '../../presets/index.ts';
import { parseRule } from './parseRule.ts';
import type { PresetRule } from './preset.ts';
import type { Rule } from './rule.ts';

/** A function of a library, by the module and the name of its export. */
export type LibraryFunction = Pick<Rule, 'module' | 'exportPath'>;

/**
 * Finds what bundled presets say of functions of libraries, whether or not a rule names them. What replaces a
 * function does the same.
 */
export function factOf<Fact>(
	factIn: (rule: PresetRule) => Fact | undefined,
): (called: LibraryFunction) => Fact | undefined {
	let known: ReadonlyMap<string, Fact> | undefined;
	return (called) => {
		known ??= new Map(
			presets
				.flatMap(({ rules }) => rules)
				.flatMap((rule) => {
					const fact = factIn(rule);
					return fact === undefined
						? []
						: idsOf(parseRule(rule.rule, '')).map((id): [string, Fact] => [id, fact]);
				}),
		);
		return known.get(idOf(called));
	};
}

function idsOf(rule: Rule): string[] {
	const { replacement } = rule;
	if (replacement?.kind !== 'replace') return [idOf(rule)];
	return [idOf(rule), idOf({ module: replacement.module, exportPath: [replacement.exportName] })];
}

function idOf({ module, exportPath }: LibraryFunction): string {
	return `${module.replace(/^node:/, '')}#${exportPath.join('.')}`;
}

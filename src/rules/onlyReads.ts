import { presets } from '../../presets/index.ts';
import { parseRule } from './parseRule.ts';
import type { Rule } from './rule.ts';

let known: ReadonlySet<string> | undefined;

/** Whether a bundled preset says of a function of a library that it only reads, whether or not a rule names it. */
export function onlyReads({ module, exportPath }: Pick<Rule, 'module' | 'exportPath'>): boolean {
	known ??= new Set(
		presets
			.flatMap(({ rules }) => rules.filter(({ reads }) => reads === true))
			.flatMap((presetRule) => idsOf(parseRule(presetRule.rule, ''))),
	);
	return known.has(idOf({ module, exportPath }));
}

/** What replaces a function that only reads does so too. */
function idsOf(rule: Rule): string[] {
	const { replacement } = rule;
	if (replacement?.kind !== 'replace') return [idOf(rule)];
	return [idOf(rule), idOf({ module: replacement.module, exportPath: [replacement.exportName] })];
}

function idOf({ module, exportPath }: Pick<Rule, 'module' | 'exportPath'>): string {
	return `${module.replace(/^node:/, '')}#${exportPath.join('.')}`;
}

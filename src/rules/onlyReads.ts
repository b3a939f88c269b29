import { presets } from '../../presets/index.ts';
import { parseRule } from './parseRule.ts';
import type { Rule } from './rule.ts';

let known: ReadonlySet<string> | undefined;

/** Whether a bundled preset says of the rule's function that it only reads, however the rule was given. */
export function onlyReads(rule: Rule): boolean {
	known ??= new Set(
		presets
			.flatMap(({ rules }) => rules.filter(({ reads }) => reads === true))
			.map((presetRule) => idOf(parseRule(presetRule.rule, ''))),
	);
	return known.has(idOf(rule));
}

function idOf({ module, exportPath }: Rule): string {
	return `${module.replace(/^node:/, '')}#${exportPath.join('.')}`;
}

import { presets } from '../../presets/index.ts';
import { UserError } from '../errors.ts';
import { parseRule } from './parseRule.ts';
import { present } from './present.ts';
import type { PresetGap, PresetRule } from './preset.ts';
import type { Rule } from './rule.ts';

/**
 * The rules of a bundled preset.
 *
 * @param name for example `node-fs`
 * @throws UserError for an unknown name, with the known ones
 */
export function loadPreset(name: string): Rule[] {
	const preset = presets.find((candidate) => candidate.name === name);
	if (preset) return [...(preset.gaps ?? []).flatMap(toGapRules), ...preset.rules.map(toRule)];
	const meant =
		presets.find((candidate) => letters(candidate.name) === letters(name)) ??
		presets.find((candidate) => letters(candidate.name).startsWith(beginning(name)));
	const suggestion = meant === undefined ? '' : `; did you mean "${meant.name}"?`;
	const known = presets.map((candidate) => candidate.name).join(', ');
	throw new UserError(`unknown preset "${name}"${suggestion}`, `The presets are ${known}.`);
}

function toRule({
	rule,
	limits,
	bridge,
	handOver,
	product,
	cost,
	hazard,
	versions,
	suffix,
	picksResult,
	outcome,
	typed,
	dropped,
	takes,
}: PresetRule): Rule {
	const parsed = parseRule(rule, process.cwd());
	const { replacement } = parsed;
	const details = { suffix, picksResult, outcome, typed, dropped, takes };
	return {
		...parsed,
		...present({ limits, bridge, handOver, product, cost, hazard, versions }),
		...(replacement?.kind === 'replace'
			? { replacement: { ...replacement, ...present(details) } }
			: {}),
	};
}

function toGapRules({ module, functions, why }: PresetGap): Rule[] {
	return functions.map((name) => ({ ...parseRule(`${module}#${name}`, process.cwd()), gap: why }));
}

/** Enough to tell the presets apart, whatever follows: `next15`, `NodeFS`, `node_fs`. */
function beginning(name: string): string {
	return letters(name).slice(0, 3) || '?';
}

function letters(name: string): string {
	return name.toLowerCase().replace(/[^a-z]/g, '');
}

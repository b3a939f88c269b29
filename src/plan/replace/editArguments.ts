import { isJavaScript } from '../../syntax/isJavaScript.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';
import type { TextEdit } from '../plan.ts';
import type { Unit } from '../unit.ts';
import { callOf } from './callOf.ts';
import { optionOf } from './optionOf.ts';

/** What the arguments of a replaced call need: options that only the old function knew, and what its types leave out. */
export function editArguments(unit: Unit, site: CallSite, tree: SyntaxTree): TextEdit[] {
	const { replacement } = unit.seed!.rule;
	if (replacement?.kind !== 'replace') return [];
	const { dropped, typed } = replacement;
	if (dropped === undefined && typed === undefined) return [];
	const call = callOf(site, tree);
	if (call === undefined) return [];
	const edits: TextEdit[] = [];
	const last = call.arguments.at(-1);
	if (typed !== undefined && last !== undefined && !isJavaScript(tree.path)) {
		const missing = typed.padding[call.arguments.length];
		const at = last.end!;
		if (missing !== undefined)
			edits.push({
				start: at,
				end: at,
				text: `, ${missing}`,
				side: 'close',
				span: at - last.start!,
			});
	}
	if (dropped === undefined || last?.type !== 'ObjectExpression') return edits;
	const property = optionOf(last, dropped.option);
	if (property === undefined) return edits;
	const { properties } = last;
	const index = properties.indexOf(property);
	const next = properties[index + 1];
	if (optionOf(last, dropped.instead.unless) === undefined)
		edits.push({ start: property.start!, end: property.end!, text: dropped.instead.text });
	else if (next !== undefined) edits.push({ start: property.start!, end: next.start!, text: '' });
	else edits.push({ start: properties[index - 1]!.end!, end: property.end!, text: '' });
	return edits;
}

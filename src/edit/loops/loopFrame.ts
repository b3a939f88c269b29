import { needsSemicolon } from '../../syntax/needsSemicolon.ts';
import { typeArgumentOf } from './choosePlace.ts';
import type { LoopLayout } from './loopLayout.ts';

/** What stands before and after the loop, in the file's own line endings. */
export function loopFrame(layout: LoopLayout): {
	readonly opening: string;
	readonly closing: string;
} {
	const { element, tree } = layout.request;
	const { kind, indent, isArrowBody, variable, needsBlock, isLast } = layout.place;
	const before = statementsBefore(layout);
	const after = statementsAfter(layout);
	const lines = (statements: readonly string[]) =>
		statements.map((statement) => `${statement}${layout.semicolon}${layout.gap()}`).join('');
	const tail = after.map((statement) => `${layout.gap()}${statement}${layout.semicolon}`).join('');
	if (kind === 'expression') {
		const semicolon = needsBlock && needsSemicolon(tree.text, element.call) ? ';' : '';
		return {
			opening: `${semicolon}${needsBlock ? '(' : ''}await (async () => {\n${layout.indent}${lines(before)}`,
			closing: `${tail}\n${indent}})()${needsBlock ? ')' : ''}`,
		};
	}
	if (isArrowBody || layout.needsBlock) {
		return {
			opening: `${isArrowBody ? ' ' : ''}{${layout.gap()}${lines(before)}`,
			closing: `${tail}${layout.isInline ? ' ' : `\n${indent}`}}`,
		};
	}
	const isEnd = kind === 'return' && layout.method.use === 'drop' && isLast;
	return {
		opening: lines(before),
		closing: variable === undefined && isEnd ? '' : tail,
	};
}

function statementsBefore(layout: LoopLayout): string[] {
	const { element, tree } = layout.request;
	const { use, otherwise } = layout.method;
	const { kind, variable } = layout.place;
	const { text } = tree;
	const statements: string[] = [];
	if (element.isOptional && use !== 'drop') {
		const source = text.slice(element.source.start!, element.source.end!);
		statements.push(`if (${source} == null) return undefined`);
	}
	if (use === 'assign') {
		const { name, type } = layout.accumulator;
		const given = typeArgumentOf(element, tree);
		const declared = type || (given === undefined ? '' : `: ${given}`);
		const { extra } = element;
		const isTyped = declared !== '' || name !== variable?.name;
		statements.push(
			`let ${name}${isTyped ? declared : variable!.type} = ${text.slice(extra!.start!, extra!.end!)}`,
		);
	}
	if (/^(?:push|keep)$/.test(use) && kind !== 'statement') {
		const given = typeArgumentOf(element, tree);
		const declared =
			variable !== undefined && variable.type !== ''
				? variable.type
				: given !== undefined
					? `: (${given})[]`.replace(/^: \((\w+)\)/, ': $1')
					: layout.place.declaredType !== undefined && !layout.method.isFlat
						? `: ${layout.place.declaredType}`
						: '';
		statements.push(`const ${layout.list}${declared} = []`);
	}
	if (use === 'test' && variable !== undefined) {
		const isFound = layout.method.found === 'element';
		statements.push(
			isFound
				? `let ${variable.name}${variable.type}`
				: `let ${variable.name}${variable.type} = ${otherwise}`,
		);
	}
	return statements;
}

function statementsAfter(layout: LoopLayout): string[] {
	const { use, otherwise, isFlat } = layout.method;
	const { kind, variable, isLast } = layout.place;
	if (kind === 'statement') return [];
	if (variable !== undefined) {
		const { name } = layout.accumulator;
		return use === 'assign' && name !== variable.name
			? [`const ${variable.name}${variable.type} = ${name}`]
			: [];
	}
	switch (use) {
		case 'drop':
			return kind === 'return' && !isLast ? ['return'] : [];
		case 'test':
			return [`return ${otherwise}`];
		case 'assign':
			return [`return ${layout.accumulator.name}`];
		default:
			return [`return ${layout.list}${isFlat ? '.flat()' : ''}`];
	}
}

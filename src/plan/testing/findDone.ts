import type { Node } from '@babel/types';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { forEachChild, parentOf } from '../../syntax/tree.ts';
import type { RunnerFunction } from './findTestRunner.ts';

/** The parameter by which a test is told that it has finished; undefined when there is none. */
export function findDone(fn: FunctionNode, { runner, table }: RunnerFunction): Node | undefined {
	if (runner.doneParameter === undefined) return undefined;
	const last = fn.params.at(-1);
	if (table === undefined)
		return fn.params.length > runner.doneParameter ? fn.params[runner.doneParameter] : undefined;
	const columns = countColumns(table);
	if (columns !== undefined)
		return fn.params.length > columns + runner.doneParameter ? last : undefined;
	// The rows are not written out here: a last parameter that is called, or handed on, may be it.
	return fn.params.length > 1 && last?.type === 'Identifier' && isCalled(fn.body, last.name)
		? last
		: undefined;
}

/** How many arguments each row of a table gives; undefined when the table does not stand here. */
function countColumns(table: Node): number | undefined {
	// A tagged template gives each row as one object.
	if (table.type === 'TaggedTemplateExpression') return 1;
	const argument = table.type === 'CallExpression' ? table.arguments[0] : undefined;
	const rows = argument?.type === 'Identifier' ? constantOf(argument) : argument;
	if (rows?.type !== 'ArrayExpression') return undefined;
	const widths = rows.elements.map((row) =>
		row?.type === 'ArrayExpression' ? row.elements.length : isPlain(row) ? 1 : Number.NaN,
	);
	const width = Math.max(...widths);
	return Number.isNaN(width) || widths.length === 0 ? undefined : width;
}

/** What a constant of an enclosing block is set to. */
function constantOf(name: Node & { type: 'Identifier' }): Node | undefined {
	for (let up = parentOf(name); up !== undefined; up = parentOf(up)) {
		if (up.type !== 'BlockStatement' && up.type !== 'Program') continue;
		for (const statement of up.body) {
			if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') continue;
			for (const { id, init } of statement.declarations)
				if (id.type === 'Identifier' && id.name === name.name) return init ?? undefined;
		}
	}
	return undefined;
}

/** A row that is certainly no array. */
function isPlain(row: Node | null): boolean {
	return row !== null && /Literal$|^ObjectExpression$|Function/.test(row.type);
}

function isCalled(node: Node, name: string): boolean {
	if (node.type === 'Identifier' && node.name === name) {
		const parent = parentOf(node);
		return parent?.type === 'CallExpression' || isFunction(parent);
	}
	let found = false;
	forEachChild(node, (child) => {
		found ||= isCalled(child, name);
	});
	return found;
}

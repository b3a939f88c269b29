import type { Node } from '@babel/types';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { TextEdit } from '../plan.ts';
import type { HelperUse } from './helperUses.ts';

/** What takes a helper away again; undefined where it is written in another way than it was added. */
export function removeUse({ text }: SyntaxTree, use: HelperUse): readonly TextEdit[] | undefined {
	switch (use.form) {
		case 'decorator':
			return [removeDecorator(text, use.decorator)];
		case 'block': {
			const gap = /\s*$/.exec(text.slice(0, use.block.start!))![0].length;
			return [remove(use.block.start! - gap, use.block.end!)];
		}
		case 'wrapper': {
			const statement = declarationOf(use.outer, use.inner);
			return unwrap(text, statement ?? use.outer, use.inner);
		}
		case 'call':
			return unwrap(text, use.outer, use.inner);
		case 'other':
			return undefined;
	}
}

/** A decorator goes with the blanks after it; where a comment follows, with those before it. */
function removeDecorator(text: string, { start, end }: Node): TextEdit {
	const after = /^\s*/.exec(text.slice(end!))![0];
	if (!/^\/[/*]/.test(text.slice(end! + after.length))) return remove(start!, end! + after.length);
	const before = /\s*$/.exec(text.slice(0, start!))![0];
	return remove(start! - before.length, end!);
}

function unwrap(text: string, outer: Node, inner: Node): TextEdit[] | undefined {
	const gone = text.slice(outer.start!, inner.start!) + text.slice(inner.end!, outer.end!);
	if (/\/[/*]/.test(gone)) return undefined;
	return [remove(outer.start!, inner.start!), remove(inner.end!, outer.end!)];
}

function remove(start: number, end: number): TextEdit {
	return { start, end, text: '' };
}

/**
 * The statement of a function that was a declaration before it was wrapped:
 * `const load = monitorBlocking({})(async function load() {});`.
 */
function declarationOf(outer: Node, inner: Node): Node | undefined {
	if (inner.type !== 'FunctionExpression') return undefined;
	const parent = parentOf(outer);
	// `export default async function () {}` is a declaration without a name.
	const isNameless = parent?.type === 'ExportDefaultDeclaration' && inner.id == null;
	if (saysName(outer) && !isNameless) return undefined;
	if (parent?.type === 'ExportDefaultDeclaration') {
		if (outer.extra?.parenthesized) return undefined;
		// What is exported stays behind `export default`.
		return { ...parent, start: outer.start! } as Node;
	}
	if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return undefined;
	const declaration = parentOf(parent);
	const isAlone =
		declaration?.type === 'VariableDeclaration' &&
		declaration.kind === 'const' &&
		declaration.declarations.length === 1 &&
		parent.id.typeAnnotation == null;
	return isAlone && inner.id?.name === parent.id.name ? declaration : undefined;
}

/** `monitorBlocking({ name: 'load' })`: it was a constant. */
function saysName(outer: Node): boolean {
	const made = outer.type === 'CallExpression' ? outer.callee : undefined;
	const options = made?.type === 'CallExpression' ? made.arguments[0] : undefined;
	return (
		options?.type === 'ObjectExpression' &&
		options.properties.some(
			(each) =>
				each.type === 'ObjectProperty' &&
				each.key.type === 'Identifier' &&
				each.key.name === 'name',
		)
	);
}

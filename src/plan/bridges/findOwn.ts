import type { Node } from '@babel/types';
import type { Rule } from '../../rules/rule.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { importsOf } from '../../syntax/imports.ts';
import { isJavaScript } from '../../syntax/isJavaScript.ts';
import { findFreeName, identifiersIn, isPropertyName, referencesIn } from '../../syntax/names.ts';
import { parse } from '../../syntax/parse.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import { exportedBy } from '../stripExecutor/findTarget.ts';
import type { Target } from '../stripExecutor/wrapper.ts';
import { functionNamed } from '../threads/namesInModule.ts';
import { constantOf, startsOf } from './bridgeCalls.ts';
import type { HandedOver, Handing } from './findHandedOver.ts';

/**
 * A function of the file that hands it over, which can be imported from there once it is exported, and the file no
 * longer hands it over.
 *
 * @returns the end of a sentence about the file
 */
export function findOwn(
	handing: Handing,
	given: Node,
	tree: SyntaxTree,
	rule: Rule,
	session: Session,
): HandedOver | string {
	const label = tree.text.slice(given.start!, given.end!).replace(/\s+/g, ' ').slice(0, 60);
	const fn = given.type === 'Identifier' ? functionNamed(tree, given.name) : given;
	if (!isFunction(fn) || fn.generator)
		return `hands over \`${label}\`, which is no function that it has a name for`;
	const module = tree.path;
	const exported =
		given.type === 'Identifier' ? exportOf(given.name, fn, tree, session) : undefined;
	if (exported !== undefined) return { target: exported, own: { ...handing, isExported: true } };
	const { body } = tree.root.program;
	if (body.some(({ type }) => type === 'TSExportAssignment') || mentionsExports(tree))
		return `hands over \`${label}\`, and does not export it`;
	const isScript = importsOf(tree).some(
		({ declaration }) => declaration.type === 'VariableDeclaration' && body.includes(declaration),
	);
	const isModule = body.some(({ type }) => /^(?:Import|Export)\w*Declaration$/.test(type));
	if (isScript && isModule) return `hands over \`${label}\`, and both imports and requires modules`;
	if (isFunction(given) && !isJavaScript(module) && handing.call.typeParameters != null)
		return 'says in its call of which type the function is that it hands over';
	const name = given.type === 'Identifier' ? given.name : nameFor(fn, tree, rule, session);
	const commonJs = isScript ? { fn, isWhole: false, isSeenByName: true } : undefined;
	const target = { module, name, tree, fn, ...(commonJs && { commonJs }) };
	return { target, own: { ...handing, isExported: false } };
}

/** How a file exports a function of its own already. */
function exportOf(
	name: string,
	fn: FunctionNode,
	{ path }: SyntaxTree,
	session: Session,
): Target | undefined {
	return [name, 'default']
		.map((each) => exportedBy(path, each, session))
		.find((target) => target?.fn === fn);
}

/** `module.exports`, `exports`: what is assigned there later may take the place of what is added. */
function mentionsExports({ root }: SyntaxTree): boolean {
	return identifiersIn(root).some(
		(node) => /^(?:exports|module)$/.test(node.name) && !isPropertyName(node),
	);
}

/** The name that a function gets: its own, or that of a constant that holds what the bridge makes of it. */
function nameFor(fn: FunctionNode, tree: SyntaxTree, rule: Rule, session: Session): string {
	const own = 'id' in fn && fn.id?.type === 'Identifier' ? fn.id.name : undefined;
	const isFree = referencesIn(tree.root, own ?? '').every((use) => isWithin(use, fn));
	if (own !== undefined && isFree) return own;
	const constants = startsOf(tree.path, rule, session).flatMap((start) => {
		const constant = start.isCertain ? constantOf(start.call.node, start.tree) : undefined;
		return constant === undefined ? [] : [constant.name];
	});
	const [constant = 'handedOver'] = constants;
	const plain = constant
		.replace(/Sync$/, '')
		.replace(/^sync([A-Z])/, (_, first: string) => first.toLowerCase());
	const variables = identifiersIn(tree.root).filter((each) => !isPropertyName(each));
	const taken = new Set(variables.map((each) => each.name));
	const wanted = isName(plain) && !taken.has(plain) ? plain : constant;
	return findFreeName(wanted, taken);
}

function isWithin({ start, end }: Node, outer: Node): boolean {
	return start! >= outer.start! && end! <= outer.end!;
}

/** Whether a word may name a variable of a module, as `delete` of `deleteSync` may not. */
function isName(word: string): boolean {
	try {
		parse(`export const ${word} = 1;`, 'name.mjs');
		return true;
	} catch {
		return false;
	}
}

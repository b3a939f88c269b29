import type { ClassDeclaration, ClassExpression, Node } from '@babel/types';
import type { Declaration } from '../../resolve/oracle.ts';
import { forEachOwnNode } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import { isEffectFree } from './coversFact.ts';
import { unknown } from './effect.ts';
import type { Step } from './step.ts';

type ClassNode = ClassDeclaration | ClassExpression;

/** The class that a declaration of the workspace declares. */
export function declaredClass(
	{ file, offset }: Declaration,
	{ treeOf }: Session,
): { readonly node: ClassNode; readonly tree: SyntaxTree } | undefined {
	const tree = treeOf(file);
	const name = tree?.nameAt(offset);
	const parent = name && parentOf(name);
	if (tree === undefined || parent === undefined) return undefined;
	if (isClass(parent) && parent.id === name) return { node: parent, tree };
	if (parent.type !== 'VariableDeclarator' || parent.id !== name) return undefined;
	const declaration = parentOf(parent);
	const isConstant = declaration?.type === 'VariableDeclaration' && declaration.kind === 'const';
	return isConstant && isClass(parent.init ?? undefined)
		? { node: parent.init as ClassNode, tree }
		: undefined;
}

/** What runs when an object of a class of the workspace is made: fields, constructor, and those it extends. */
export function stepsOfNew(node: ClassNode, tree: SyntaxTree, session: Session): Step[] {
	const steps: Step[] = [];
	const text = tree.text.slice(node.id?.start ?? node.start!, node.id?.end ?? node.start!);
	const refuse = (why: string, at: Node = node): Step => ({
		effect: unknown(`\`new ${text}\` ${why}`, at, tree),
	});
	if ((node.decorators?.length ?? 0) > 0) return [refuse('is decorated')];
	if (node.superClass) steps.push(...stepsOfSuper(node.superClass, tree, session));
	for (const member of node.body.body) {
		if ('decorators' in member && (member.decorators?.length ?? 0) > 0)
			return [refuse('is decorated')];
		switch (member.type) {
			case 'ClassProperty':
			case 'ClassPrivateProperty':
			case 'ClassAccessorProperty':
				if (!member.static && member.value)
					steps.push({ run: { code: member.value, tree, makesThis: true } });
				break;
			case 'ClassMethod':
				if (member.kind !== 'constructor') break;
				if (returnsObject(member)) return [refuse('may give another object', member)];
				steps.push({ run: { code: member, tree, makesThis: true } });
				break;
			default:
		}
	}
	return steps;
}

function stepsOfSuper(superClass: Node, tree: SyntaxTree, session: Session): Step[] {
	const text = tree.textOf(superClass);
	const name = superClass.type === 'MemberExpression' ? superClass.property : superClass;
	const declarations =
		name.type === 'Identifier' ? session.oracle.declaredAt(tree.path, name.start!) : [];
	const hidden: Step = { effect: unknown(`\`${text}\` is constructed`, superClass, tree) };
	if (declarations.length === 0) return [hidden];
	return declarations.flatMap((declaration): Step[] => {
		if (declaration.library !== undefined) return isEffectFree(declaration) ? [] : [hidden];
		const base = declaredClass(declaration, session);
		return base === undefined ? [hidden] : stepsOfNew(base.node, base.tree, session);
	});
}

function returnsObject(method: Node): boolean {
	let returns = false;
	forEachOwnNode(method, (node) => {
		if (node.type === 'ReturnStatement' && node.argument) returns = true;
	});
	return returns;
}

function isClass(node: Node | undefined): node is ClassNode {
	return node?.type === 'ClassDeclaration' || node?.type === 'ClassExpression';
}

import type { Identifier, Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';

/** A constant that keeps functions. */
export interface FunctionTable {
	readonly name: Identifier;
	/** The declared type of all of them; inferred where absent. */
	readonly element?: Node;
}

const known = new WeakMap<SyntaxTree, ReadonlyMap<string, readonly FunctionTable[]>>();

/**
 * The constants of a file that keep things of one declared type and that only the file can get at:
 * `const checks: Record<string, Check> = { … }`, `const steps: (() => void)[] = [ … ]`. The members of an object of
 * no declared type are followed by their own names instead.
 */
function tablesIn(tree: SyntaxTree): ReadonlyMap<string, readonly FunctionTable[]> {
	const found = known.get(tree);
	if (found !== undefined) return found;
	const tables = new Map<string, FunctionTable[]>();
	for (const node of tree.walk()) {
		if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') continue;
		const table = describeTable(node.id);
		if (table !== undefined) tables.set(node.id.name, [...(tables.get(node.id.name) ?? []), table]);
	}
	known.set(tree, tables);
	return tables;
}

/** The table that is declared by a name. */
export function describeTable(name: Identifier): FunctionTable | undefined {
	const declarator = parentOf(name);
	if (declarator?.type !== 'VariableDeclarator' || declarator.id !== name) return undefined;
	const declaration = parentOf(declarator);
	if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') return undefined;
	if (parentOf(declaration)?.type === 'ExportNamedDeclaration') return undefined;
	if (!isWrittenOut(declarator.init)) return undefined;
	const annotation = name.typeAnnotation;
	if (annotation == null) return declarator.init?.type === 'ArrayExpression' ? { name } : undefined;
	const element =
		annotation.type === 'TSTypeAnnotation' ? elementOf(annotation.typeAnnotation) : undefined;
	return element === undefined ? undefined : { name, element };
}

/** A literal that takes nothing over from elsewhere. */
function isWrittenOut(value: Node | null | undefined): boolean {
	const kept: readonly (Node | null)[] =
		value?.type === 'ObjectExpression'
			? value.properties
			: value?.type === 'ArrayExpression'
				? value.elements
				: [];
	return kept.length > 0 && kept.every((node) => node !== null && node.type !== 'SpreadElement');
}

/** The table that a literal is the value of. */
export function tableOf(literal: Node): FunctionTable | undefined {
	const declarator = parentOf(unwrapOutward(literal));
	return declarator?.type === 'VariableDeclarator' &&
		declarator.init === literal &&
		declarator.id.type === 'Identifier'
		? describeTable(declarator.id)
		: undefined;
}

/** The table that a name refers to. */
export function tableNamed(
	tree: SyntaxTree,
	name: Node,
	oracle: Oracle,
): FunctionTable | undefined {
	const tables = name.type === 'Identifier' ? tablesIn(tree).get(name.name) : undefined;
	if (tables === undefined) return undefined;
	const [place, ...others] = oracle.declarationsAt(tree.path, name.start!);
	return place?.file === tree.path && others.length === 0
		? tables.find((table) => table.name.start === place.offset)
		: undefined;
}

/** The type of what an array, a record or an index signature keeps. */
function elementOf(type: Node): Node | undefined {
	switch (type.type) {
		case 'TSParenthesizedType':
			return elementOf(type.typeAnnotation);
		case 'TSTypeOperator':
			return type.operator === 'readonly' ? elementOf(type.typeAnnotation) : undefined;
		case 'TSArrayType':
			return type.elementType;
		case 'TSMappedType':
			return type.typeAnnotation ?? undefined;
		case 'TSTypeLiteral': {
			const [signature, ...others] = type.members;
			return signature?.type === 'TSIndexSignature' && others.length === 0
				? signature.typeAnnotation?.typeAnnotation
				: undefined;
		}
		case 'TSTypeReference': {
			const { typeName, typeParameters } = type;
			if (typeName.type !== 'Identifier') return undefined;
			const given = typeParameters?.params ?? [];
			if (typeName.name === 'Record') return given[1];
			return /^(?:Readonly)?Array$/.test(typeName.name) ? given[0] : undefined;
		}
		default:
			return undefined;
	}
}

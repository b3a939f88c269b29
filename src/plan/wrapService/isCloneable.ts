import type { Node } from '@babel/types';
import { clonedTypes } from '../../../presets/structuredClone.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';

const plainKeywords =
	/^TS(?:String|Number|Boolean|BigInt|Null|Undefined|Void|Never)Keyword$|^TSLiteralType$|^TSTemplateLiteralType$/;

/** Whether every value of a written type survives the copy to another thread. */
export function isCloneable(
	type: Node | null | undefined,
	tree: SyntaxTree,
	session: Session,
	seen: ReadonlySet<Node> = new Set(),
): boolean {
	if (type == null) return false;
	// A type that holds itself holds nothing else by that.
	if (seen.has(type)) return true;
	const within = new Set([...seen, type]);
	const holds = (inner: Node | null | undefined): boolean =>
		isCloneable(inner, tree, session, within);
	switch (type.type) {
		case 'TSTypeAnnotation':
			return holds(type.typeAnnotation);
		case 'TSParenthesizedType':
		case 'TSOptionalType':
		case 'TSRestType':
			return holds(type.typeAnnotation);
		case 'TSArrayType':
			return holds(type.elementType);
		case 'TSTupleType':
			return type.elementTypes.every((element) =>
				holds(element.type === 'TSNamedTupleMember' ? element.elementType : element),
			);
		case 'TSUnionType':
		case 'TSIntersectionType':
			return type.types.every(holds);
		case 'TSTypeOperator':
			return type.operator === 'readonly' && holds(type.typeAnnotation);
		case 'TSTypeLiteral':
			return type.members.every((member) => isPlainMember(member, holds));
		case 'TSTypeReference':
			return isClonedReference(type, tree, session, within);
		default:
			return plainKeywords.test(type.type);
	}
}

function isPlainMember(member: Node, holds: (type: Node | null | undefined) => boolean): boolean {
	const isPlain = member.type === 'TSPropertySignature' || member.type === 'TSIndexSignature';
	return isPlain && holds(member.typeAnnotation);
}

function isClonedReference(
	reference: Node & { type: 'TSTypeReference' },
	tree: SyntaxTree,
	session: Session,
	seen: ReadonlySet<Node>,
): boolean {
	const { typeName } = reference;
	const given = (reference as { typeParameters?: { params: Node[] } | null }).typeParameters;
	const args = given?.params ?? [];
	if (typeName.type !== 'Identifier') return false;
	const places = session.oracle.declarationsAt(tree.path, typeName.start!);
	if (places.length > 0)
		return args.length === 0 && places.every((place) => isDeclaredCloneable(place, session, seen));
	const known = clonedTypes.find(({ names }) => names.includes(typeName.name));
	if (known === undefined) return false;
	return !known.holdsArguments || args.every((one) => isCloneable(one, tree, session, seen));
}

function isDeclaredCloneable(
	{ file, offset }: { readonly file: string; readonly offset: number },
	session: Session,
	seen: ReadonlySet<Node>,
): boolean {
	const tree = session.treeOf(file);
	const name = tree?.nameAt(offset);
	const declared = name && parentOf(name);
	if (tree === undefined || declared === undefined) return false;
	if (seen.has(declared)) return true;
	const within = new Set([...seen, declared]);
	const holds = (type: Node | null | undefined): boolean =>
		isCloneable(type, tree, session, within);
	switch (declared.type) {
		case 'TSTypeAliasDeclaration':
			return !declared.typeParameters && holds(declared.typeAnnotation);
		case 'TSInterfaceDeclaration':
			return (
				!declared.typeParameters &&
				!declared.extends?.length &&
				declared.body.body.every((member) => isPlainMember(member, holds))
			);
		case 'TSEnumDeclaration':
			return true;
		default:
			return false;
	}
}

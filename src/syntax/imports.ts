import type { CallExpression, Node } from '@babel/types';
import { parentOf, type SyntaxTree } from './tree.ts';

/** One local name that a module is imported under. */
export interface ImportedName {
	readonly source: string;
	/** Offset of the specifier's first character, after the quote. */
	readonly sourceOffset: number;
	readonly local: string;
	readonly localOffset: number;
	/** Exported name; `default`, or `*` for the module itself. */
	readonly imported: string;
	/** The `ImportSpecifier` or `ObjectProperty`, or the declarator of a `require`. */
	readonly node: Node;
	/** The `ImportDeclaration` or `VariableDeclaration`. */
	readonly declaration: Node;
	readonly isTypeOnly: boolean;
	readonly isRequire: boolean;
}

const known = new WeakMap<SyntaxTree, readonly ImportedName[]>();

/** Every name that a file imports, by `import`, `import x = require()` and `require`. */
export function importsOf(tree: SyntaxTree): readonly ImportedName[] {
	let imports = known.get(tree);
	if (imports === undefined) {
		imports = [...findImports(tree)];
		known.set(tree, imports);
	}
	return imports;
}

/** The import that declares a local name. */
export function importOf(tree: SyntaxTree, local: string): ImportedName | undefined {
	return importsOf(tree).find((imported) => imported.local === local);
}

/** Whether a declaration stands at the top of its file, where all of it sees the names. */
export function isTopLevel(tree: SyntaxTree, declaration: Node): boolean {
	const statements: readonly Node[] = tree.root.program.body;
	return statements.includes(declaration);
}

function* findImports(tree: SyntaxTree): Generator<ImportedName> {
	for (const statement of tree.root.program.body) {
		if (statement.type === 'ImportDeclaration') {
			for (const node of statement.specifiers) {
				const imported =
					node.type === 'ImportSpecifier'
						? nameOf(node.imported)
						: node.type === 'ImportDefaultSpecifier'
							? 'default'
							: '*';
				yield {
					source: statement.source.value,
					sourceOffset: statement.source.start! + 1,
					local: node.local.name,
					localOffset: node.local.start!,
					imported,
					node,
					declaration: statement,
					isTypeOnly:
						statement.importKind === 'type' ||
						(node.type === 'ImportSpecifier' && node.importKind === 'type'),
					isRequire: false,
				};
			}
		} else if (statement.type === 'TSImportEqualsDeclaration') {
			const { moduleReference } = statement;
			if (moduleReference.type !== 'TSExternalModuleReference') continue;
			yield {
				source: moduleReference.expression.value,
				sourceOffset: moduleReference.expression.start! + 1,
				local: statement.id.name,
				localOffset: statement.id.start!,
				imported: '*',
				node: statement,
				declaration: statement,
				isTypeOnly: false,
				isRequire: true,
			};
		}
	}
	// `require` may stand anywhere: a text search first keeps files without one from being walked.
	if (!/\brequire\s*\(/.test(tree.text)) return;
	for (const node of tree.walk()) {
		if (node.type === 'CallExpression') yield* requiredNames(node);
	}
}

function* requiredNames(call: CallExpression): Generator<ImportedName> {
	const [argument] = call.arguments;
	if (
		call.callee.type !== 'Identifier' ||
		call.callee.name !== 'require' ||
		argument?.type !== 'StringLiteral'
	)
		return;
	let value: Node = call;
	let member: string | undefined;
	const up = parentOf(call);
	if (
		up?.type === 'MemberExpression' &&
		up.object === call &&
		up.property.type === 'Identifier' &&
		!up.computed
	) {
		member = up.property.name;
		value = up;
	}
	const declarator = parentOf(value);
	if (declarator?.type !== 'VariableDeclarator' || declarator.init !== value) return;
	const common = {
		source: argument.value,
		sourceOffset: argument.start! + 1,
		declaration: parentOf(declarator)!,
		isTypeOnly: false,
		isRequire: true,
	};
	if (declarator.id.type === 'Identifier') {
		const { name, start } = declarator.id;
		yield {
			...common,
			local: name,
			localOffset: start!,
			imported: member ?? '*',
			node: declarator,
		};
	} else if (declarator.id.type === 'ObjectPattern' && member === undefined) {
		for (const property of declarator.id.properties) {
			if (property.type !== 'ObjectProperty' || property.value.type !== 'Identifier') continue;
			if (property.key.type !== 'Identifier' || property.computed) continue;
			const { name, start } = property.value;
			yield {
				...common,
				local: name,
				localOffset: start!,
				imported: property.key.name,
				node: property,
			};
		}
	}
}

function nameOf(node: Node): string {
	return node.type === 'StringLiteral' ? node.value : (node as { name: string }).name;
}

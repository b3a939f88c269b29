import type { CallExpression, Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import { spellings } from '../../rules/spellings.ts';
import { isTarget } from '../../syntax/assignments.ts';
import { unwrapOutward } from '../../syntax/functions.ts';
import { importsOf } from '../../syntax/imports.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { isOpen, optionOf } from '../replace/optionOf.ts';
import type { Unit } from '../unit.ts';
import { unknownMock } from './describeMock.ts';
import { changers } from './describeReplacing.ts';
import type { Mock } from './mock.ts';
import type { MockSources } from './moduleMocks.ts';

/** What gives members of an object new values, and may do so for any of them. */
interface Patch {
	readonly tree: SyntaxTree;
	readonly node: Node;
	/** Objects whose members are taken over. */
	readonly from: readonly Node[];
	/** The only member that is replaced. */
	readonly member?: string;
}

/**
 * Code that replaces functions of a library's module without their names: `Object.assign(fs, fakes)`,
 * `fs[name] = fake`. What is called from another module instead would escape it.
 */
export class PatchedModules {
	readonly #sources: MockSources;
	readonly #known = new Map<string, readonly Patch[]>();

	constructor(sources: MockSources) {
		this.#sources = sources;
	}

	/** The patches that a replaced function leaves behind when its replacement is in another module. */
	of(unit: Unit): Mock[] {
		const rule = unit.seed?.rule;
		const replacement = rule?.replacement;
		if (rule === undefined || replacement === undefined || replacement.kind === 'rename') return [];
		if (/^[./]/.test(rule.module)) return [];
		const patches = getOrAdd(this.#known, rule.module, () => this.#find(rule.module));
		const member = rule.exportPath.at(-1)!;
		return patches.flatMap(({ tree, node, from, member: replaced = member }) => {
			if (replaced !== member) return [];
			if (from.length > 0 && from.every((object) => !mayHave(object, member))) return [];
			const label = tree.textOf(node).split('(', 1)[0]!;
			const mock = unknownMock({ file: tree.path, start: node.start!, end: node.end! }, label);
			const problem = 'it may replace any function of the module';
			return [{ ...mock, problem, isWhole: true, isPatch: true }];
		});
	}

	#find(module: string): Patch[] {
		const names = spellings(module);
		const quoted = names.flatMap((name) => [`'${name}'`, `"${name}"`]);
		return [...this.#sources.texts].flatMap(([file, text]) => {
			if (!quoted.some((name) => text.includes(name))) return [];
			const tree = this.#sources.treeOf(file);
			if (tree === undefined) return [];
			const imported = importsOf(tree)
				.filter(
					({ source, imported }) => names.includes(source) && /^(?:\*|default)$/.test(imported),
				)
				.flatMap(({ local }) => referencesIn(tree.root, local));
			const all = [...imported, ...loadsIn(tree, names)];
			return this.#patchesOf(tree, all, new Set(), true);
		});
	}

	/** What is done with a module under the names that it has. */
	#patchesOf(tree: SyntaxTree, names: readonly Node[], seen: Set<Node>, isModule = false): Patch[] {
		return names.flatMap((name): Patch[] => {
			if (seen.has(name)) return [];
			seen.add(name);
			const value = withDefault(name);
			const parent = parentOf(value);
			switch (parent?.type) {
				case 'MemberExpression': {
					if (parent.object !== value || !isTarget(parent)) return [];
					const { property, computed } = parent;
					if (computed)
						return property.type === 'StringLiteral' ? [] : [{ tree, node: parent, from: [] }];
					// Under the name of the module itself, the member leads here by its own name.
					if (isModule || property.type !== 'Identifier') return [];
					return [{ tree, node: parent, from: [], member: property.name }];
				}
				case 'VariableDeclarator': {
					const { id } = parent;
					if (parent.init !== value || id.type !== 'Identifier') return [];
					return this.#patchesOf(tree, referencesIn(tree.root, id.name), seen);
				}
				case 'CallExpression':
					return this.#patchesIn(tree, parent, value, seen, isModule);
				default:
					return [];
			}
		});
	}

	#patchesIn(
		tree: SyntaxTree,
		call: CallExpression,
		value: Node,
		seen: Set<Node>,
		isModule: boolean,
	): Patch[] {
		const [target, ...others] = call.arguments;
		const callee = tree.text.slice(call.callee.start!, call.callee.end!);
		if (changers.test(callee)) {
			if (target !== value) return [];
			const [name] = others;
			if (name?.type !== 'StringLiteral')
				return [{ tree, node: call, from: /assign$|ies$/.test(callee) ? others : [] }];
			// A mock by its name is known where the object is a plain name.
			return isModule && value.type === 'Identifier'
				? []
				: [{ tree, node: call, from: [], member: name.value }];
		}
		const given = this.#sources.oracle.parameterOf(tree.path, value.start!, value.end!);
		const other = given && this.#sources.treeOf(given.file);
		const name = other && given && other.nameAt(given.offset);
		const owner = name && parentOf(name);
		if (other === undefined || name?.type !== 'Identifier' || owner === undefined) return [];
		return this.#patchesOf(other, referencesIn(owner, name.name), seen);
	}
}

/** Where a module is loaded in an expression: `Object.assign(require('fs'), fakes)`. */
function loadsIn(tree: SyntaxTree, names: readonly string[]): Node[] {
	if (!/\b(?:require|import)\s*\(/.test(tree.text)) return [];
	return [...tree.walk()].flatMap((node): Node[] => {
		const callee = node.type === 'CallExpression' ? node.callee : undefined;
		const isRequire = callee?.type === 'Identifier' && callee.name === 'require';
		if (node.type !== 'CallExpression' || !(isRequire || callee?.type === 'Import')) return [];
		const [module] = node.arguments;
		if (module?.type !== 'StringLiteral' || !names.includes(module.value)) return [];
		const up = parentOf(node);
		// What a `require` declares is an import.
		if (isRequire) return up?.type === 'VariableDeclarator' ? [] : [node];
		return up?.type === 'AwaitExpression' ? [up] : [];
	});
}

/** The module in a reference to it: `fs`, `fs.default`, `(fs as any)`. */
function withDefault(name: Node): Node {
	const value = unwrapOutward(name);
	const parent = parentOf(value);
	const isDefault =
		parent?.type === 'MemberExpression' &&
		parent.object === value &&
		parent.property.type === 'Identifier' &&
		parent.property.name === 'default';
	return isDefault ? unwrapOutward(parent) : value;
}

/** Whether an object may have a member of a name. */
function mayHave(object: Node, member: string): boolean {
	if (object.type !== 'ObjectExpression' || isOpen(object)) return true;
	const isMethod = object.properties.some((property) => property.type === 'ObjectMethod');
	return isMethod || optionOf(object, member) !== undefined;
}

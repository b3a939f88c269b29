import type { CallExpression, Node } from '@babel/types';
import type { BridgeKind, Rule } from '../../rules/rule.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { type ImportedName, importsOf } from '../../syntax/imports.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Block, FunctionFacts } from '../facts.ts';
import type { SeedSources } from '../seeds/findSeeds.ts';
import { Unit } from '../unit.ts';
import { leadBack } from './leadBack.ts';

/**
 * The functions that a bridge makes synchronous: each becomes its asynchronous original, when all of its
 * callers can follow. What cannot be led back is a function that cannot change.
 *
 * @param rule names the bridge: `deasync#default`
 */
export function findBridgeSeeds(
	rule: Rule & { readonly bridge: BridgeKind },
	{ texts, treeOf, oracle }: SeedSources,
): Unit[] {
	const units: Unit[] = [];
	for (const [file, text] of texts) {
		if (!text.includes(rule.module)) continue;
		const tree = treeOf(file);
		if (tree === undefined) continue;
		const calls = bridgesIn(tree, rule);
		for (const call of calls) {
			const declared = constantOf(call.node, tree);
			const form = leadBack(
				call.node,
				{ local: call.local, calls: calls.length },
				rule.bridge,
				tree,
			);
			const problem =
				declared === undefined
					? 'the function is not kept in a constant of the module'
					: typeof form === 'string'
						? form
						: undefined;
			const unit = new Unit();
			unit.seed = { rule, mode: 'own' };
			const name = declared?.type === 'Identifier' ? declared : undefined;
			const block: Block | undefined =
				problem === undefined
					? undefined
					: {
							code: 'sync-bridge',
							message: problem,
							at: { file, start: call.node.start!, end: call.node.end! },
						};
			const facts: FunctionFacts = {
				id: `${file}:${call.node.start}`,
				file,
				start: call.node.start!,
				end: call.node.end!,
				label: name?.name ?? 'function',
				isAsync: false,
				isSignature: false,
				returnsPromise: false,
				declaresPromise: false,
				role: { kind: 'named' },
				names: name === undefined ? [] : namesOf(name, tree),
				...(name === undefined ? {} : { nameOffset: name.start! }),
				overloads: [],
				// The import goes with the last of them.
				requires: calls
					.filter((other) => other !== call)
					.map(({ node }) => `${file}:${node.start}`),
				...(block === undefined ? {} : { block }),
				change: {
					kind: 'lead-back',
					title: `lead \`${name?.name ?? 'function'}\` back to its asynchronous original`,
				},
				asyncEdits: typeof form === 'string' ? [] : form,
				returnTypeEdits: [],
			};
			unit.facts.set(facts.id, facts);
			for (const key of name === undefined
				? []
				: (oracle.entitiesAt(file, [name.start!])[0]?.keys ?? []))
				unit.keys.add(key);
			units.push(unit);
		}
	}
	return units;
}

interface BridgeCall {
	readonly node: CallExpression;
	readonly local: ImportedName;
}

/** Calls of the bridge by the name that a file imports it under. */
function bridgesIn(tree: SyntaxTree, { module, exportPath }: Rule): BridgeCall[] {
	return importsOf(tree).flatMap((local) => {
		if (local.source !== module || local.isTypeOnly) return [];
		const [name] = exportPath;
		const isIt = local.imported === name || (name === 'default' && local.imported === '*');
		const others = tree.root.program.body.filter((statement) => statement !== local.declaration);
		if (!isIt || others.some((statement) => declaredNames(statement).has(local.local))) return [];
		return referencesIn(tree.root, local.local).flatMap((reference) => {
			const node = parentOf(reference);
			return node?.type === 'CallExpression' && node.callee === reference ? [{ node, local }] : [];
		});
	});
}

/** The name of the constant at the top level that holds the result of a call. */
function constantOf(call: Node, tree: SyntaxTree): Node | undefined {
	const declarator = parentOf(call);
	const declaration = declarator && parentOf(declarator);
	if (declarator?.type !== 'VariableDeclarator' || declarator.init !== call) return undefined;
	if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') return undefined;
	if (declarator.id.type !== 'Identifier' || declarator.id.typeAnnotation) return undefined;
	const statements: readonly Node[] = tree.root.program.body;
	const outer = parentOf(declaration);
	const isTop = statements.includes(declaration) || outer?.type === 'ExportNamedDeclaration';
	return isTop ? declarator.id : undefined;
}

/** Exported functions are reached under their name from everywhere, others in their file. */
function namesOf(
	name: Node & { readonly type: 'Identifier' },
	tree: SyntaxTree,
): FunctionFacts['names'] {
	const isLocal = parentOf(parentOf(parentOf(name)!)!)?.type !== 'ExportNamedDeclaration';
	return [
		isLocal
			? { text: name.name, file: tree.path, isMember: false }
			: { text: name.name, isMember: true },
	];
}

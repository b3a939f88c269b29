import type { CallExpression, Identifier, Node } from '@babel/types';
import type { BridgeKind, Rule } from '../../rules/rule.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { type ImportedName, importsOf } from '../../syntax/imports.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Block, FunctionFacts } from '../facts.ts';
import type { Session } from '../session.ts';
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
	session: Session,
): Unit[] {
	const { texts, treeOf, oracle } = session;
	const units: Unit[] = [];
	for (const [file, text] of texts) {
		if (!text.includes(rule.module)) continue;
		const tree = treeOf(file);
		if (tree === undefined) continue;
		for (const call of bridgesIn(tree, rule)) {
			const constant = constantOf(call.node, tree);
			const lead = call.isTaken
				? `\`${rule.exportPath.join('.')}\` is taken out of its library: import it by its name`
				: constant === undefined
					? 'the function is not kept in a constant of the module'
					: leadBack({ call: call.node, local: call.local, constant }, rule, tree, session);
			const unit = new Unit();
			unit.seed = { rule, mode: 'own' };
			const block: Block | undefined =
				typeof lead !== 'string'
					? undefined
					: {
							code: 'sync-bridge',
							message: lead,
							at: { file, start: call.node.start!, end: call.node.end! },
						};
			const facts: FunctionFacts = {
				id: `${file}:${call.node.start}`,
				file,
				start: call.node.start!,
				end: call.node.end!,
				label: constant?.name ?? 'function',
				isAsync: false,
				isSignature: false,
				returnsPromise: false,
				declaresPromise: false,
				role: { kind: 'named' },
				names: constant === undefined ? [] : namesOf(constant, tree),
				...(constant === undefined ? {} : { nameOffset: constant.start! }),
				overloads: [],
				...(block === undefined ? {} : { block }),
				change: {
					kind: 'lead-back',
					title: `lead \`${constant?.name ?? 'function'}\` back to its asynchronous original`,
				},
				...(typeof lead === 'string' || lead.hazards === undefined
					? {}
					: { hazards: lead.hazards }),
				asyncEdits: typeof lead === 'string' ? [] : lead.edits,
				returnTypeEdits: [],
			};
			unit.facts.set(facts.id, facts);
			for (const key of constant === undefined
				? []
				: (oracle.entitiesAt(file, [constant.start!])[0]?.keys ?? []))
				unit.keys.add(key);
			units.push(unit);
		}
	}
	return units;
}

/** A call of a bridge, by the import that it is reached through. */
export interface BridgeCall {
	readonly node: CallExpression;
	readonly local: ImportedName;
	/** By another name: `const { createSyncFn } = synckit`. */
	readonly isTaken?: true;
}

/** Calls of the bridge by the name that a file imports it under. */
export function bridgesIn(tree: SyntaxTree, { module, exportPath }: Rule): BridgeCall[] {
	return importsOf(tree).flatMap((local) => {
		if (local.source !== module || local.isTypeOnly) return [];
		const [name] = exportPath;
		const isIt = local.imported === name || (name === 'default' && local.imported === '*');
		// `synckit.createSyncFn`
		const isAround = !isIt && /^(?:\*|default)$/.test(local.imported);
		const others = tree.root.program.body.filter((statement) => statement !== local.declaration);
		if (!(isIt || isAround) || others.some((each) => declaredNames(each).has(local.local)))
			return [];
		return referencesIn(tree.root, local.local).flatMap((reference): BridgeCall[] => {
			const taken = isAround ? namesTakenFrom(reference, name!) : [];
			if (taken.length > 0)
				return taken
					.flatMap((each) => referencesIn(tree.root, each))
					.flatMap((use) => callBy(use))
					.map((node) => ({ node, local, isTaken: true }));
			const callee = isIt ? reference : memberAround(reference, name!);
			return callee === undefined ? [] : callBy(callee).map((node) => ({ node, local }));
		});
	});
}

function callBy(callee: Node): readonly CallExpression[] {
	const call = parentOf(callee);
	return call?.type === 'CallExpression' && call.callee === callee ? [call] : [];
}

/** The variables that get a member of an object: `const { createSyncFn: make } = synckit`. */
function namesTakenFrom(object: Node, name: string): readonly string[] {
	const declarator = parentOf(object);
	if (declarator?.type !== 'VariableDeclarator' || declarator.init !== object) return [];
	if (declarator.id.type !== 'ObjectPattern') return [];
	return declarator.id.properties.flatMap((property) =>
		property.type === 'ObjectProperty' &&
		property.key.type === 'Identifier' &&
		property.key.name === name &&
		property.value.type === 'Identifier'
			? [property.value.name]
			: [],
	);
}

/** `object.name` around its object. */
function memberAround(object: Node, name: string): Node | undefined {
	const member = parentOf(object);
	return member?.type === 'MemberExpression' &&
		member.object === object &&
		!member.computed &&
		member.property.type === 'Identifier' &&
		member.property.name === name
		? member
		: undefined;
}

/** The name of the constant at the top level that holds the result of a call. */
export function constantOf(call: Node, tree: SyntaxTree): Identifier | undefined {
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

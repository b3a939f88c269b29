import type { Node } from '@babel/types';
import type { BridgeKind, Rule } from '../../rules/rule.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Block, FunctionFacts } from '../facts.ts';
import type { Session } from '../session.ts';
import { Unit } from '../unit.ts';
import { bridgesIn, constantOf } from './bridgeCalls.ts';
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

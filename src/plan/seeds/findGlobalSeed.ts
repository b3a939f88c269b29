import type { Rule } from '../../rules/rule.ts';
import { isGlobal } from '../functions/isGlobal.ts';
import { Unit } from '../unit.ts';
import type { SeedSources } from './findSeeds.ts';

/** A function that the environment provides without an import: `Atomics.wait`. */
export function findGlobalSeed(rule: Rule, { texts, treeOf, oracle }: SeedSources): Unit {
	const unit = new Unit();
	unit.seed = { rule, mode: 'fixed' };
	const [object = '', name = ''] = rule.exportPath;
	unit.addName({ text: name, isMember: true });
	for (const [file, text] of texts) {
		const tree = text.includes(object) ? treeOf(file) : undefined;
		if (tree === undefined) continue;
		for (const node of tree.walk()) {
			if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier') continue;
			if (node.computed || node.property.name !== name) continue;
			if (!isGlobal(tree, node.object, object, oracle)) continue;
			const [entity] = oracle.entitiesAt(file, [node.property.start!]);
			for (const key of entity?.keys ?? []) unit.keys.add(key);
		}
	}
	return unit;
}

import { parentOf } from '../../syntax/tree.ts';
import type { ReachableName } from '../facts.ts';
import { matches, type Unit } from '../unit.ts';
import { isNamespaceOf } from '../untyped/isNamespaceOf.ts';
import { describeUse } from '../uses/describeUse.ts';
import type { ExploreSources } from './exploreSources.ts';
import { type NamedReference, namedReferences } from './namedReferences.ts';

/** Every place that means a function of a rule, also by names that imports and exports give it. */
export function* aliasedReferences(unit: Unit, sources: ExploreSources): Generator<NamedReference> {
	const { index, treeOf, oracle } = sources;
	const seen = new Set<string>();
	const open = namedReferences(unit, sources);
	for (let found = open.shift(); found !== undefined; found = open.shift()) {
		const { file, offset, entity } = found.reference;
		const id = `${file}:${offset}`;
		if (seen.has(id)) continue;
		if (entity === undefined ? !isUntypedMember(unit, found, sources) : !matches(entity, unit))
			continue;
		seen.add(id);
		yield found;
		const tree = treeOf(file);
		const name = tree?.nameAt(offset);
		const parent = name && parentOf(name);
		if (
			tree === undefined ||
			!/Specifier$|^ObjectProperty$|^VariableDeclarator$/.test(parent?.type ?? '')
		)
			continue;
		const use = describeUse(tree, offset, oracle);
		if (use.kind === 'alias') open.push(...named(use.name, index));
		else if (use.kind === 'default-alias')
			open.push(...index.defaults().map((reference) => ({ name: 'default', reference })));
	}
}

/** `which.sync`, where the compiler finds no types of `which`. */
function isUntypedMember(
	unit: Unit,
	{ reference: { file, offset } }: NamedReference,
	{ treeOf, oracle }: ExploreSources,
): boolean {
	if (unit.namespaces.every((known) => known.file !== file)) return false;
	const name = treeOf(file)?.nameAt(offset);
	const parent = name && parentOf(name);
	return (
		(parent?.type === 'MemberExpression' || parent?.type === 'OptionalMemberExpression') &&
		parent.property === name &&
		parent.object.type === 'Identifier' &&
		isNamespaceOf(unit, file, parent.object.start!, oracle) === true
	);
}

function named({ text, file }: ReachableName, index: ExploreSources['index']): NamedReference[] {
	const references = file === undefined ? index.named(text) : index.namedIn(file, text);
	return references.map((reference) => ({ name: text, reference }));
}

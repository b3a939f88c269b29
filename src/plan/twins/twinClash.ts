import type { Node } from '@babel/types';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { wholeName } from '../../syntax/namePattern.ts';
import { siblingsOf } from '../../syntax/siblings.ts';
import { parentOf } from '../../syntax/tree.ts';
import type { FunctionFacts } from '../facts.ts';
import { declaredFunction } from '../functions/declaredFunction.ts';
import { describeDeclared } from '../functions/describeDeclared.ts';
import type { Session } from '../session.ts';
import type { TwinFacts } from './describeTwin.ts';
import { twinNameOf } from './twinName.ts';

/** Says where the name of a twin is taken; undefined when it is free. */
export function findClash(twin: TwinFacts, session: Session): string | undefined {
	const { twinName, sources, exports } = twin;
	for (const source of sources) {
		const isTaken = source.isBinding
			? declaredNames(source.tree.root).has(twinName)
			: siblingsOf(source.node).some((sibling) => keyNameOf(sibling) === twinName);
		if (isTaken) return `\`${twinName}\` is already declared beside it`;
		if (
			source.form === 'statement' &&
			!source.isBinding &&
			isAssigned(twinName, source.file, session)
		) {
			return `\`${twinName}\` is already assigned beside it`;
		}
		for (const facts of source.facts) {
			if (inherits(facts, twinName, session))
				return `\`${twinName}\` is already inherited beside it`;
		}
	}
	for (const { tree, edit, start, end } of exports) {
		// The list of an `export { … }` or an object around the place that gets the new name.
		const around = tree.text.slice(
			Math.max(0, tree.text.lastIndexOf('{', start)),
			tree.text.indexOf('}', end) + 1,
		);
		if (edit.text.startsWith(',') && new RegExp(wholeName(twinName)).test(around)) {
			return `\`${twinName}\` is already exported beside it`;
		}
	}
	if (twin.exported.size > 0 && isExportedElsewhere(twin, session)) {
		return `\`${twinName}\` is already exported by a module that exports all of this one`;
	}
	return twin.isMember && isDeclaredBelow(twin, session)
		? `a subclass already declares \`${twinName}\``
		: undefined;
}

function keyNameOf(member: Node): string | undefined {
	if (!('key' in member) || member.key === null || typeof member.key !== 'object') return undefined;
	const key = member.key as Node;
	if (key.type === 'Identifier') return key.name;
	if (key.type === 'PrivateName') return key.id.name;
	return key.type === 'StringLiteral' ? key.value : undefined;
}

function isAssigned(name: string, file: string, { index, treeOf }: Session): boolean {
	return index.namedIn(file, name).some(({ offset }) => treeOf(file)?.nameAt(offset) !== undefined);
}

function inherits({ file, member }: FunctionFacts, name: string, { oracle }: Session): boolean {
	return (
		member?.heritage.some(
			(item) => oracle.inheritedMember(file, item, name, member.isStatic) !== undefined,
		) === true
	);
}

/** Whether a class or interface that inherits the unit's members has one with the name of the twin. */
function isDeclaredBelow(
	{ unit, name, twinName }: TwinFacts,
	{ index, oracle, treeOf }: Session,
): boolean {
	return index.named(twinName).some(({ file, offset }) => {
		const tree = treeOf(file);
		const key = tree?.nameAt(offset);
		const declared = key && declaredFunction(key);
		if (tree === undefined || declared === undefined) return false;
		const { member } = describeDeclared(tree, declared, oracle);
		return member?.heritage.some((item) =>
			oracle
				.inheritedMember(file, item, name, member.isStatic)
				?.keys.some((inherited) => unit.keys.has(inherited)),
		);
	});
}

/** Whether a file that exports everything of the unit's module has the twin's name already. */
function isExportedElsewhere(
	{ unit, exported, sources, newForm }: TwinFacts,
	session: Session,
): boolean {
	const own = new Set(sources.map(({ file }) => file));
	const added = [...exported].map((name) => twinNameOf(name, newForm));
	const hasOther = added.some((name) =>
		session.index.named(name).some(({ file, offset }) => {
			const node = own.has(file) ? undefined : session.treeOf(file)?.nameAt(offset);
			return node !== undefined && isExportedName(node);
		}),
	);
	if (!hasOther) return false;
	const { oracle, texts } = session;
	const barrels = [...texts].filter(([, text]) => /\bexport\s*\*\s*from\b/.test(text));
	return barrels.some(([file]) =>
		[...exported].some((name) => {
			const reached = oracle.ownExports(file, [name]).flatMap(({ entity }) => entity.keys);
			const isReached = reached.some((key) => unit.keys.has(key));
			return isReached && oracle.ownExports(file, [twinNameOf(name, newForm)]).length > 0;
		}),
	);
}

function isExportedName(name: Node): boolean {
	const parent = parentOf(name);
	if (parent?.type === 'ExportSpecifier') return true;
	const declaration = parent?.type === 'VariableDeclarator' ? parentOf(parent) : parent;
	return declaration !== undefined && parentOf(declaration)?.type === 'ExportNamedDeclaration';
}
